-- Why:  a mail with an invitation or reset link is a key to an account: nobody but the mail server and the operator's command may
--       read its text, and it is emptied when it was sent.
-- Rule: security decision 1 (one-time links are stored as hashes); the outbox must not undo it.
-- Rows: none yet; the default holds for every mail that is not a link.
-- Lock: ACCESS EXCLUSIVE on "OutboxMail" for a catalogue change; milliseconds.
-- Back: ALTER TABLE "OutboxMail" DROP COLUMN "carriesLink";
ALTER TABLE "OutboxMail" ADD COLUMN "carriesLink" BOOLEAN NOT NULL DEFAULT false;
