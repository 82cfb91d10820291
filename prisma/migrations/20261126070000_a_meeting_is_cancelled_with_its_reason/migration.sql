-- Why:  a meeting that does not take place stays in the calendar with the reason; nobody cancels without one.
-- Rule: product.md 2.2; P-16 (what departs from the calendar says why); DR-67.
-- Rows: no meeting is cancelled yet.
-- Lock: ACCESS EXCLUSIVE on "Meeting" for a catalogue change and one pass over its few rows; milliseconds.
-- Back: ALTER TABLE "Meeting" DROP CONSTRAINT "Meeting_cancelled_says_why", DROP COLUMN "cancelReason", DROP COLUMN "cancelledAt";
ALTER TABLE "Meeting" ADD COLUMN "cancelReason" TEXT, ADD COLUMN "cancelledAt" TIMESTAMPTZ(3);

UPDATE "Meeting" SET "cancelReason" = '–', "cancelledAt" = now() WHERE "status" = 'CANCELLED';

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_cancelled_says_why"
  CHECK (("status" = 'CANCELLED') = ("cancelReason" IS NOT NULL AND "cancelledAt" IS NOT NULL));
