-- Why:  a meeting that is planned against a rule of the calendar says which one and why, for everybody who sees it.
-- Rule: P-16 (warn, ask for a reason and record it where only the calendar is at stake); DR-08, DR-09, DR-45.
-- Rows: meetings that are there say of no departure; none is read into them.
-- Lock: ACCESS EXCLUSIVE on "Meeting" for a catalogue change and one pass over its few rows; milliseconds.
-- Back: ALTER TABLE "Meeting" DROP CONSTRAINT "Meeting_departure", DROP COLUMN "departsFrom", DROP COLUMN "departureReason";
ALTER TABLE "Meeting" ADD COLUMN "departsFrom" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "departureReason" TEXT;

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_departure"
  CHECK ((coalesce(cardinality("departsFrom"), 0) = 0) = ("departureReason" IS NULL));
