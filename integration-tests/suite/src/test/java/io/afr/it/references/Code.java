package io.afr.it.references;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** What each method of a class names, and whether the class is advice. */
final class Code extends ClassVisitor {

  private static final String advice = "Lnet/bytebuddy/asm/Advice$OnMethod";

  private final Map<Member, Set<Member>> methods = new HashMap<>();
  private final Set<Member> everywhere = new HashSet<>();
  private String name = "";
  private boolean isAdvice;

  private Code() {
    super(Opcodes.ASM9);
  }

  static Code of(byte[] classFile) {
    Code code = new Code();
    new ClassReader(classFile).accept(code, ClassReader.SKIP_FRAMES);
    return code;
  }

  boolean isAdvice() {
    return isAdvice;
  }

  /** The methods that the class declares. */
  Set<Member> methods() {
    return methods.keySet();
  }

  /** What a method of the class names, and what the class cannot be loaded without. */
  Set<Member> namedBy(Member method) {
    Set<Member> named = new HashSet<>(everywhere);
    named.addAll(methods.getOrDefault(method, Set.of()));
    return named;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    this.name = name;
    everywhere.add(Member.ofClass(parent));
    for (String one : interfaces) {
      everywhere.add(Member.ofClass(one));
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    Set<Member> named = new HashSet<>();
    methods.put(new Member(name, method, descriptor), named);
    return new Body(named, descriptor);
  }

  private final class Body extends MethodVisitor {
    private final Set<Member> named;
    private final String descriptor;

    Body(Set<Member> named, String descriptor) {
      super(Opcodes.ASM9);
      this.named = named;
      this.descriptor = descriptor;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
      if (annotation.startsWith(Code.advice)) {
        isAdvice = true;
        // Linking advice loads the types of its parameters.
        add(Type.getMethodType(descriptor));
      }
      return null;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      add(Type.getObjectType(type));
      if (opcode == Opcodes.NEW) {
        named.add(new Member(type, "*", ""));
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String type) {
      named.add(new Member(owner, field, type));
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String type, boolean isInterface) {
      if (!owner.startsWith("[")) {
        named.add(new Member(owner, method, type));
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String method, String type, Handle bootstrap, Object... arguments) {
      add(Type.getReturnType(type));
      for (Object argument : arguments) {
        constant(argument);
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }

    @Override
    public void visitMultiANewArrayInsn(String type, int dimensions) {
      add(Type.getType(type));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
      if (type != null) {
        add(Type.getObjectType(type));
      }
    }

    private void constant(Object value) {
      if (value instanceof Type type && type.getSort() != Type.METHOD) {
        add(type);
      } else if (value instanceof Handle handle) {
        named.add(new Member(handle.getOwner(), handle.getName(), handle.getDesc()));
      } else if (value instanceof ConstantDynamic dynamic) {
        add(Type.getType(dynamic.getDescriptor()));
      }
    }

    private void add(Type type) {
      switch (type.getSort()) {
        case Type.OBJECT -> named.add(Member.ofClass(type.getInternalName()));
        case Type.ARRAY -> add(type.getElementType());
        case Type.METHOD -> {
          for (Type argument : type.getArgumentTypes()) {
            add(argument);
          }
        }
        default -> {}
      }
    }
  }
}
