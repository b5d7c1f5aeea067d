package io.afr.agent.context;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What we know of an object of the host, as long as the host holds it. Asks no {@code equals} or
 * {@code hashCode} of the host.
 *
 * <p>Values must not refer to their own key, which would then live for ever.
 */
public final class WeakIdentityMap<V> {

  private final ConcurrentHashMap<Object, V> values = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
  private final @Nullable Consumer<? super V> orphaned;

  public WeakIdentityMap() {
    this(null);
  }

  /**
   * @param orphaned gets the value of each key that was garbage collected, on whatever thread uses
   *     the map next
   */
  public WeakIdentityMap(@Nullable Consumer<? super V> orphaned) {
    this.orphaned = orphaned;
  }

  public @Nullable V get(Object key) {
    return values.get(new Probe(key));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public @Nullable V put(Object key, V value) {
    expunge();
    return values.put(new Key(key, collected), value);
  }

  public @Nullable V remove(Object key) {
    expunge();
    return values.remove(new Probe(key));
  }

  /** Adds a value where there is none; returns the one that is there already. */
  public @Nullable V putIfAbsent(Object key, V value) {
    expunge();
    return values.putIfAbsent(new Key(key, collected), value);
  }

  /** Changes a key's value if it still equals {@code before}; says whether. */
  public boolean replace(Object key, V before, V after) {
    return values.replace(new Probe(key), before, after);
  }

  /** Removes a key if its value still equals {@code before}; says whether. */
  public boolean remove(Object key, V before) {
    return values.remove(new Probe(key), before);
  }

  /** Changes the value of a key atomically: from null if there is none, to null to remove it. */
  public @Nullable V update(Object key, UnaryOperator<@Nullable V> change) {
    expunge();
    return values.compute(new Key(key, collected), (same, before) -> change.apply(before));
  }

  /** Forgets what belongs to collected keys. Every change does so, too. */
  public void expunge() {
    for (Reference<?> key = collected.poll(); key != null; key = collected.poll()) {
      V value = values.remove(key);
      if (value != null && orphaned != null) {
        orphaned.accept(value);
      }
    }
  }

  /** A key in the map. Equal to itself even when its object is gone, so that it can be removed. */
  private static final class Key extends WeakReference<Object> {

    private final int hash;

    Key(Object object, ReferenceQueue<Object> collected) {
      super(object, collected);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object object = get();
      return object != null
          && (other instanceof Key key
              ? key.refersTo(object)
              : other instanceof Probe probe && probe.object == object);
    }
  }

  /** A key to look up with, cheaper than a weak reference. */
  private static final class Probe {

    private final Object object;

    Probe(Object object) {
      this.object = object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Probe probe
          ? probe.object == object
          : other instanceof Key key && key.refersTo(object);
    }
  }
}
