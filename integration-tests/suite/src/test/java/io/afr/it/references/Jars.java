package io.afr.it.references;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** What the jars of a class path, and below them the JDK, have. */
final class Jars implements AutoCloseable {

  private final List<JarFile> jars = new ArrayList<>();
  private final Map<String, @Nullable Declared> known = new HashMap<>();

  Jars(List<Path> classPath) {
    try {
      for (Path path : classPath) {
        if (Files.isRegularFile(path)) {
          jars.add(new JarFile(path.toFile()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class, or a method or field of it, own or inherited, is there. */
  boolean has(Member member) {
    Declared type = declared(member.owner());
    return type != null && (member.isClass() || has(type, member));
  }

  private boolean has(Declared type, Member member) {
    // A method that takes whatever it is given.
    if (type.members.contains(member.name() + member.descriptor())
        || type.name.equals("java/lang/invoke/MethodHandle")
        || type.name.equals("java/lang/invoke/VarHandle")) {
      return true;
    }
    for (String above : type.above) {
      Declared superType = declared(above);
      if (superType != null && has(superType, member)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Declared declared(String name) {
    if (!known.containsKey(name)) {
      byte[] bytes = bytes(name + ".class");
      known.put(name, bytes == null ? null : Declared.in(bytes));
    }
    return known.get(name);
  }

  private byte @Nullable [] bytes(String entry) {
    try {
      for (JarFile jar : jars) {
        ZipEntry found = jar.getEntry(entry);
        if (found != null) {
          try (InputStream in = jar.getInputStream(found)) {
            return in.readAllBytes();
          }
        }
      }
      try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(entry)) {
        return in == null ? null : in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (JarFile jar : jars) {
      jar.close();
    }
  }

  private static final class Declared extends ClassVisitor {
    private final List<String> members = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private String name = "";

    private Declared() {
      super(Opcodes.ASM9);
    }

    static Declared in(byte[] classFile) {
      Declared declared = new Declared();
      new ClassReader(classFile)
          .accept(
              declared, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return declared;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        @Nullable String parent,
        String[] interfaces) {
      this.name = name;
      if (parent != null) {
        above.add(parent);
      }
      above.addAll(List.of(interfaces));
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String field, String descriptor, String signature, Object value) {
      members.add(field + descriptor);
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      members.add(method + descriptor);
      return null;
    }
  }
}
