package io.afr.it.references;

/**
 * A method or field that code names; with an empty name a class.
 *
 * @param owner internal name of the class that it is asked of
 */
record Member(String owner, String name, String descriptor) implements Comparable<Member> {

  static Member ofClass(String owner) {
    return new Member(owner, "", "");
  }

  boolean isClass() {
    return name.isEmpty();
  }

  @Override
  public int compareTo(Member other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return isClass() ? owner : owner + "." + name + descriptor;
  }
}
