package io.afr.agent;

import io.afr.agent.log.Log;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A daemon thread for what must not happen on the program's threads, above all not while they load
 * a class.
 *
 * <p>The thread is made when the agent starts and runs once there is something to do. Made later,
 * on whatever thread of the program, it would inherit that thread's class loader, permissions and
 * locals, and keep a web application alive.
 */
final class AgentThread implements Runnable {

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Thread thread;
  private boolean started;

  AgentThread(String name) {
    thread = new Thread(root(), this, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(AgentThread.class.getClassLoader());
  }

  synchronized void submit(Runnable task) {
    tasks.add(task);
    if (started) {
      notifyAll();
    } else {
      started = true;
      thread.start();
    }
  }

  @Override
  public void run() {
    while (true) {
      try {
        next().run();
      } catch (InterruptedException stopped) {
        return;
      } catch (Throwable failed) {
        tell(failed);
      }
    }
  }

  private void tell(Throwable failed) {
    try {
      Log.warn("thread " + failed.getClass(), "internal failure: " + failed);
      Log.debug(thread.getName(), failed);
    } catch (Throwable again) {
      // No memory for the message. The thread goes on, for the program may get over it.
      return;
    }
  }

  private synchronized Runnable next() throws InterruptedException {
    while (tasks.isEmpty()) {
      wait();
    }
    return tasks.remove();
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
