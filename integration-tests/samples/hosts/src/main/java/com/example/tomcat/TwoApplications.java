package com.example.tomcat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.FileResourceSet;
import org.apache.catalina.webresources.StandardRoot;

/**
 * Serves two applications, asks each of them, takes them away again, and says whether they are gone
 * for good. Arguments: a directory to work in, the provider's URL, what to ask, and for each
 * application the path of its libraries.
 */
public final class TwoApplications {
  private static final int PATIENCE_SECONDS = 60;

  private final Tomcat tomcat = new Tomcat();
  private final Path directory;

  private TwoApplications(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] args) throws Exception {
    TwoApplications server = new TwoApplications(Path.of(args[0]));
    server.start();
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      loaders.add(server.serve("application-" + (i - 2), args[i], args[1], args[2]));
    }
    for (WeakReference<ClassLoader> loader : loaders) {
      System.out.println(isGone(loader) ? "gone for good" : "leaked");
    }
    server.tomcat.stop();
    server.tomcat.destroy();
  }

  private void start() throws LifecycleException {
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    tomcat.getConnector();
    tomcat.getHost();
    tomcat.start();
  }

  private WeakReference<ClassLoader> serve(
      String name, String libraries, String provider, String question) throws Exception {
    StandardContext application = new StandardContext();
    application.setName("/" + name);
    application.setPath("/" + name);
    application.setDocBase(root(name));
    application.addLifecycleListener(new Tomcat.FixContextListener());
    application.addParameter("provider", provider);
    application.setResources(resources(application, libraries));
    Tomcat.addServlet(application, "answers", "com.example.tomcat.webapp.Answers")
        .addMapping("/answer");
    tomcat.getHost().addChild(application);
    System.out.println(ask(name, question));
    WeakReference<ClassLoader> loader =
        new WeakReference<>(application.getLoader().getClassLoader());
    tomcat.getHost().removeChild(application);
    return loader;
  }

  private static WebResourceRoot resources(Context application, String libraries) {
    WebResourceRoot resources = new StandardRoot(application);
    resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", ownClasses(), "/"));
    for (String jar : libraries.split(File.pathSeparator, -1)) {
      resources.addPreResources(
          new FileResourceSet(resources, "/WEB-INF/lib/" + new File(jar).getName(), jar, "/"));
    }
    return resources;
  }

  private String root(String name) throws IOException {
    return Files.createDirectories(directory.resolve(name)).toString();
  }

  private static String ownClasses() {
    return new File(
            TwoApplications.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .toString();
  }

  private String ask(String name, String question) throws IOException {
    String url =
        "http://127.0.0.1:%d/%s/answer?user=%s&question=%s"
            .formatted(
                tomcat.getConnector().getLocalPort(),
                name,
                name,
                URLEncoder.encode(question, StandardCharsets.UTF_8));
    try (InputStream in = URI.create(url).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isGone(WeakReference<ClassLoader> loader) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 10 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return loader.get() == null;
  }
}
