-- Why:  who of the delegations was in which session is on record; two who keep the list at once do not undo each other.
-- Rule: DR-21, DR-30, DR-67, P-05.
-- Rows: none yet.
-- Lock: none that is felt; foreign keys to small tables.
-- Back: DROP TABLE "AttendanceMark", "AttendanceSheet"; DROP FUNCTION "attendance_of_open_session"(), "attendance_of_own_meeting"();
CREATE TABLE "AttendanceSheet" (
    "sessionId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "keptById" UUID NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttendanceSheet_pkey" PRIMARY KEY ("sessionId")
);

CREATE TABLE "AttendanceMark" (
    "sessionId" UUID NOT NULL,
    "delegateId" UUID NOT NULL,
    "markedById" UUID NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttendanceMark_pkey" PRIMARY KEY ("sessionId","delegateId")
);

CREATE INDEX "AttendanceMark_delegateId_idx" ON "AttendanceMark"("delegateId");

ALTER TABLE "AttendanceSheet" ADD CONSTRAINT "AttendanceSheet_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AttendanceSheet" ADD CONSTRAINT "AttendanceSheet_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "AttendanceSheet"("sessionId") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Delegate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_markedById_fkey" FOREIGN KEY ("markedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- No list of who was behind closed doors, whoever writes it (DR-21, P-05).
CREATE FUNCTION "attendance_of_open_session"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "MeetingSession" WHERE id = NEW."sessionId" AND kind = 'CLOSED_DOOR') THEN
    RAISE EXCEPTION 'no attendance is kept behind closed doors';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AttendanceSheet_open" BEFORE INSERT OR UPDATE ON "AttendanceSheet"
  FOR EACH ROW EXECUTE FUNCTION "attendance_of_open_session"();

CREATE FUNCTION "attendance_of_own_meeting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "MeetingSession" s JOIN "Delegate" d ON d."meetingId" = s."meetingId"
    WHERE s.id = NEW."sessionId" AND d.id = NEW."delegateId"
  ) THEN
    RAISE EXCEPTION 'a delegate attends sessions of their own meeting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AttendanceMark_own_meeting" BEFORE INSERT OR UPDATE ON "AttendanceMark"
  FOR EACH ROW EXECUTE FUNCTION "attendance_of_own_meeting"();
