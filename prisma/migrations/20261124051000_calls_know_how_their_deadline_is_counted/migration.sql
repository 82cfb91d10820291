-- Why:  a call's deadline moves with its meeting by the days with which the call opened, whatever its kind says later; a deadline
--       that departs from the rule carries its reason; a reminder by the clock goes once a step and Member.
-- Rule: DR-60 (14 days), P-11 (days are a setting), P-16 (departing from the calendar of a rule takes a reason, on record).
-- Rows: existing calls get no days and so keep their deadline; existing reminders count as sent by hand.
-- Lock: ACCESS EXCLUSIVE on "ReportKind", "ReportCall" and "ReportReminder" for a scan of a few hundred rows; milliseconds.
-- Back: drop the four columns, the index and the constraints; nothing else reads them.
ALTER TABLE "ReportKind" ADD COLUMN "ruleDays" INTEGER, ADD COLUMN "departureReason" TEXT;
ALTER TABLE "ReportCall" ADD COLUMN "daysBefore" INTEGER, ADD COLUMN "departureReason" TEXT;
ALTER TABLE "ReportReminder" ADD COLUMN "step" INTEGER;

CREATE UNIQUE INDEX "ReportReminder_callId_partyCode_step_key" ON "ReportReminder"("callId", "partyCode", "step");

ALTER TABLE "ReportKind" ADD CONSTRAINT "ReportKind_departs_with_reason" CHECK (
  "ruleDays" IS NULL
  OR ("deadlineRule" = 'DAYS_BEFORE_MEETING' AND "daysBefore" = "ruleDays")
  OR btrim(COALESCE("departureReason", '')) <> ''
);
ALTER TABLE "ReportKind" ADD CONSTRAINT "ReportKind_days_are_sensible" CHECK ("daysBefore" BETWEEN 1 AND 365);
ALTER TABLE "ReportKind" ADD CONSTRAINT "ReportKind_counts_from_a_meeting" CHECK (
  ("deadlineRule" <> 'DAYS_BEFORE_MEETING' OR cadence = 'PER_MEETING')
  AND (cadence <> 'PER_MEETING' OR "meetingBodyCode" IS NOT NULL)
);
ALTER TABLE "ReportCall" ADD CONSTRAINT "ReportCall_counted_from_its_meeting" CHECK (
  "daysBefore" IS NULL OR ("meetingId" IS NOT NULL AND "dueAt" IS NOT NULL)
);
-- The last instant of a day in the Conference's zone (P-11), whoever writes.
ALTER TABLE "ReportCall" ADD CONSTRAINT "ReportCall_due_at_the_end_of_a_day" CHECK (
  "dueAt" IS NULL OR ("dueAt" AT TIME ZONE 'America/Costa_Rica')::time = '23:59:59.999'
);
