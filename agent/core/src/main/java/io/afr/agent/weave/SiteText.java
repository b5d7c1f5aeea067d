package io.afr.agent.weave;

import java.util.function.Function;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;

/**
 * Hands advice what its hook says of a method, as a constant of the woven class: there is nothing
 * to look up by class or loader, and nothing that could outlive them.
 */
final class SiteText implements Advice.OffsetMapping, Advice.OffsetMapping.Factory<Site> {

  private final Function<? super MethodDescription, String> text;

  SiteText(Function<? super MethodDescription, String> text) {
    this.text = text;
  }

  @Override
  public Class<Site> getAnnotationType() {
    return Site.class;
  }

  @Override
  public Advice.OffsetMapping make(
      ParameterDescription.InDefinedShape target,
      AnnotationDescription.Loadable<Site> annotation,
      AdviceType adviceType) {
    return this;
  }

  @Override
  public Target resolve(
      TypeDescription type,
      MethodDescription method,
      Assigner assigner,
      Advice.ArgumentHandler argumentHandler,
      Sort sort) {
    return new Target.ForStackManipulation(new TextConstant(text.apply(method)));
  }
}
