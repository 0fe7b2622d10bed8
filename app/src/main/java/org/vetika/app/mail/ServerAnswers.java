package org.vetika.app.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads what a mail server said out of the exceptions in which it is wrapped. */
final class ServerAnswers {
  private static final int FIRST_PERMANENT = 500;

  private ServerAnswers() {}

  static Delivery delivery(MailException failure) {
    Throwable root = failure;
    if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
      root = several.getMessageExceptions()[0];
    } else if (failure.getCause() != null) {
      root = failure.getCause();
    }
    return root instanceof MessagingException answer
        ? answer(answer)
        : new Delivery.Failed(root.getClass().getSimpleName());
  }

  /**
   * A refusal of the address is about the address. Any other code is about the letter or the
   * sender; without any code there was no conversation.
   */
  private static Delivery answer(MessagingException answer) {
    int code = 0;
    for (Exception each = answer; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException address) {
        String reason = "SMTP " + address.getReturnCode();
        return address.getReturnCode() >= FIRST_PERMANENT
            ? new Delivery.AddressRefused(reason)
            : new Delivery.Failed(reason);
      }
      code = code > 0 ? code : code(each);
    }
    return code > 0
        ? new Delivery.Failed("SMTP " + code)
        : new Delivery.Unreachable(answer.getClass().getSimpleName());
  }

  private static int code(Exception exception) {
    return switch (exception) {
      case SMTPSendFailedException sending -> sending.getReturnCode();
      case SMTPSenderFailedException sender -> sender.getReturnCode();
      default -> 0;
    };
  }

  private static @Nullable Exception next(Exception exception) {
    return exception instanceof MessagingException several ? several.getNextException() : null;
  }
}
