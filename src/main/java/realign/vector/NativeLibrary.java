package realign.vector;

import java.util.function.Supplier;

/** Whether ND4J and its native library can be had; asks once, which takes up to some seconds. */
final class NativeLibrary {
  private NativeLibrary() {}

  static boolean present() {
    return Asked.PRESENT;
  }

  private static final class Asked {
    static final boolean PRESENT = loads(NativeWorkspace::load);
  }

  private static boolean loads(Supplier<Boolean> load) {
    try {
      return load.get();
    } catch (LinkageError | RuntimeException noNative) {
      // Not on the class path, or no library for this machine: plain Java gives the same, slower.
      return false;
    }
  }
}
