-- Why:  a special guest is let in to one session and had no invitation to it for the calendar.
-- Rule: P-13; RFC 5546.
-- Rows: none.
-- Lock: none that is felt.
-- Back: the function as it was in 20261127220000, and DROP TRIGGER "Mandate_invitations" ON "Mandate".
CREATE OR REPLACE FUNCTION crm_ask_for_invitations(meeting uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Meeting" WHERE id = meeting AND "endsOn" >= current_date - 1)
    AND (EXISTS (SELECT 1 FROM "Delegate" WHERE "meetingId" = meeting AND "userId" IS NOT NULL)
      OR EXISTS (SELECT 1 FROM "Mandate" m JOIN "MeetingSession" s ON s.id = m."sessionId" WHERE s."meetingId" = meeting)) THEN
    PERFORM graphile_worker.add_job('invitations.sync', json_build_object('meetingId', meeting), job_key => 'invitations.sync:' || meeting);
  END IF;
END $$;

CREATE FUNCTION crm_invitations_of_guest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_ask_for_invitations("meetingId") FROM "MeetingSession" WHERE id = NEW."sessionId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Mandate_invitations" AFTER INSERT OR UPDATE ON "Mandate"
  FOR EACH ROW WHEN (NEW."sessionId" IS NOT NULL) EXECUTE FUNCTION crm_invitations_of_guest();

-- A person's own changes reach the meetings that they are a guest of, too.
CREATE OR REPLACE FUNCTION crm_invitations_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_ask_for_invitations("meetingId") FROM "Delegate" WHERE "userId" = NEW.id;
  PERFORM crm_ask_for_invitations(s."meetingId") FROM "Mandate" m JOIN "MeetingSession" s ON s.id = m."sessionId" WHERE m."userId" = NEW.id;
  RETURN NULL;
END $$;
DROP TRIGGER "User_invitations" ON "User";
CREATE TRIGGER "User_invitations" AFTER UPDATE OF "calendarMails", "disabledAt", email, locale ON "User"
  FOR EACH ROW EXECUTE FUNCTION crm_invitations_of_person();
