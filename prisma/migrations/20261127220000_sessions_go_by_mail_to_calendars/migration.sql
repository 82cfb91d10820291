-- Why:  who comes to a session has it in the own calendar by an invitation in the mail, and every change of it.
-- Rule: DR-16, DR-44, DR-56, P-05, P-06; RFC 5546.
-- Rows: none; every account begins with invitations on.
-- Lock: a column with a constant default on "User" and an empty one on "OutboxMail": moments.
-- Back: DROP TABLE "SessionInvitation"; the triggers and functions below; the two columns.
-- CreateEnum
CREATE TYPE "InvitationStatus" AS ENUM ('REQUESTED', 'CANCELLED');

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "calendar" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "calendarMails" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "SessionInvitation" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" "InvitationStatus" NOT NULL,
    "digest" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SessionInvitation_meetingId_idx" ON "SessionInvitation"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionInvitation_sessionId_userId_key" ON "SessionInvitation"("sessionId", "userId");

-- AddForeignKey
ALTER TABLE "SessionInvitation" ADD CONSTRAINT "SessionInvitation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionInvitation" ADD CONSTRAINT "SessionInvitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SessionInvitation" ADD CONSTRAINT "SessionInvitation_counts" CHECK (sequence >= 0);

-- Whatever may change who is to have what in the calendar asks for one look at that meeting, whoever writes; many changes ask for one.
CREATE FUNCTION crm_ask_for_invitations(meeting uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Meeting" WHERE id = meeting AND "endsOn" >= current_date - 1)
    AND EXISTS (SELECT 1 FROM "Delegate" WHERE "meetingId" = meeting AND "userId" IS NOT NULL) THEN
    PERFORM graphile_worker.add_job('invitations.sync', json_build_object('meetingId', meeting), job_key => 'invitations.sync:' || meeting);
  END IF;
END $$;

CREATE FUNCTION crm_invitations_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM crm_ask_for_invitations(NEW.id); RETURN NULL; END $$;
CREATE TRIGGER "Meeting_invitations" AFTER UPDATE OF status, "startsOn", "endsOn", "timeZone", city, "titleEs", "titleEn" ON "Meeting"
  FOR EACH ROW EXECUTE FUNCTION crm_invitations_of_meeting();

CREATE FUNCTION crm_invitations_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM crm_ask_for_invitations(coalesce(NEW."meetingId", OLD."meetingId")); RETURN NULL; END $$;
CREATE TRIGGER "MeetingSession_invitations" AFTER INSERT OR UPDATE OR DELETE ON "MeetingSession"
  FOR EACH ROW EXECUTE FUNCTION crm_invitations_of_part();
CREATE TRIGGER "Delegate_invitations" AFTER INSERT OR DELETE OR UPDATE OF status, "userId" ON "Delegate"
  FOR EACH ROW EXECUTE FUNCTION crm_invitations_of_part();

CREATE FUNCTION crm_invitations_of_exception() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_ask_for_invitations("meetingId") FROM "MeetingSession" WHERE id = NEW."sessionId";
  RETURN NULL;
END $$;
CREATE TRIGGER "ParticipationException_invitations" AFTER INSERT OR UPDATE ON "ParticipationException"
  FOR EACH ROW EXECUTE FUNCTION crm_invitations_of_exception();

CREATE FUNCTION crm_invitations_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_ask_for_invitations("meetingId") FROM "Delegate" WHERE "userId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "User_invitations" AFTER UPDATE OF "calendarMails", "disabledAt", email ON "User"
  FOR EACH ROW EXECUTE FUNCTION crm_invitations_of_person();
