package org.vetika.app.cli;

import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;
import org.vetika.app.postgres.DatabaseUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line on the error output what went wrong; with {@code --verbose} everything. */
final class FailureLine implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println("vetika: " + line(failure));
    if (arguments.hasMatchedOption("--verbose")) {
      failure.printStackTrace(command.getErr());
    }
    return FAILED;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command
        .getErr()
        .println(
            "vetika: "
                + oneLine(failure)
                + " (see "
                + command.getCommandSpec().qualifiedName()
                + " --help)");
    return MISUSED;
  }

  static String line(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause : causes(failure)) {
      if (cause instanceof DatabaseUnavailable || cause instanceof CommandFailure) {
        return oneLine(cause);
      }
      if (cause instanceof PortInUseException busy) {
        return "Port " + busy.getPort() + " is busy: stop what uses it, or choose another";
      }
      if (cause instanceof FlywayValidateException) {
        return "The database was made by another version of Vetika: start that version or a newer"
            + " one, or choose another database (--verbose says what differs)";
      }
      root = cause;
    }
    return oneLine(root) + " (--verbose shows the details)";
  }

  private static Iterable<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).toList();
  }

  private static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
