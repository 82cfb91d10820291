-- Why:  a seminar has a host and co-sponsors, who convene it, and an opening session in which the Presidency takes part.
-- Rule: DR-31, DR-32, DR-74, P-06.
-- Rows: "Body" gets the one under which seminars stand in the calendar; meetings that are there keep no conveners: the Presidency's.
-- Lock: ACCESS EXCLUSIVE on "Meeting" and "MeetingSession" for a column and a trigger, and on "ParticipationException" for a check; milliseconds.
-- Back: drop the trigger, its function, the tables, the check and the column; delete the body once no meeting is of it; the audience as it was.
CREATE TYPE "SeminarKind" AS ENUM ('SEMINAR', 'WORKSHOP', 'TRAINING', 'OTHER');

ALTER TABLE "Meeting" ADD COLUMN "conveners" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE TABLE "Seminar" (
    "meetingId" UUID NOT NULL,
    "kind" "SeminarKind" NOT NULL,
    "subthemeCode" TEXT,

    CONSTRAINT "Seminar_pkey" PRIMARY KEY ("meetingId")
);

CREATE TABLE "SeminarCosponsor" (
    "meetingId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SeminarCosponsor_pkey" PRIMARY KEY ("meetingId","partyCode")
);

ALTER TABLE "Seminar" ADD CONSTRAINT "Seminar_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Seminar" ADD CONSTRAINT "Seminar_subthemeCode_fkey" FOREIGN KEY ("subthemeCode") REFERENCES "Subtheme"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SeminarCosponsor" ADD CONSTRAINT "SeminarCosponsor_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Seminar"("meetingId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SeminarCosponsor" ADD CONSTRAINT "SeminarCosponsor_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- No line of the record stands behind it: the record's loader leaves it alone, and no page of the institution shows it as a body.
INSERT INTO "Body" (code, kind, "nameEs", "nameEn", "shortEs", "shortEn", position, "purposeEs", "purposeEn", lines, notes, "validFrom", source)
VALUES ('SEMINAR', 'SEMINAR', 'Seminarios y talleres', 'Seminars and workshops', 'Seminarios', 'Seminars', 900,
  'Seminarios, talleres y capacitaciones que convocan el país anfitrión y quienes lo coauspician, en coordinación con la Secretaría Técnica.',
  'Seminars, workshops and trainings convened by the host country and its co-sponsors, in coordination with the Technical Secretariat.',
  '{}', '{}', '1996-01-01', 'crm-15-years-es.txt: 295');

-- Exactly what is convened by Members is a seminar, and it has a host (DR-31).
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_seminar_is_convened_by_members"
  CHECK (("bodyCode" = 'SEMINAR') = (coalesce(cardinality("conveners"), 0) > 0) AND ("bodyCode" <> 'SEMINAR' OR "hostPartyCode" IS NOT NULL));

ALTER TABLE "ParticipationException" DROP CONSTRAINT "ParticipationException_shape";
ALTER TABLE "ParticipationException" ADD CONSTRAINT "ParticipationException_shape" CHECK (
  CASE "kind"
    WHEN 'MEMBERS_ONLY' THEN "partyCode" IS NULL AND "right" IS NULL AND "scope" IS NULL
    WHEN 'NETWORK_INVITATION' THEN "partyCode" IS NOT NULL AND "right" IS NULL AND "scope" IS NULL
    WHEN 'SEMINAR_INVITATION' THEN "partyCode" IS NOT NULL AND "right" IS NULL AND "scope" IS NULL
    ELSE "partyCode" IS NOT NULL AND "right" IN ('SPEAKS', 'DRAFTS') AND "right" IS NOT NULL AND "scope" IS NOT NULL
  END);

-- A seminar keeps its opening session, the one in which the Presidency takes part (DR-32).
CREATE FUNCTION seminar_keeps_its_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.kind = 'OPENING' AND (TG_OP = 'DELETE' OR NEW.kind <> 'OPENING')
    AND EXISTS (SELECT 1 FROM "Seminar" WHERE "meetingId" = OLD."meetingId") THEN
    RAISE EXCEPTION 'the opening session of a seminar stays (DR-32)' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "MeetingSession_seminar_keeps_its_opening" BEFORE DELETE OR UPDATE OF kind ON "MeetingSession"
  FOR EACH ROW EXECUTE FUNCTION seminar_keeps_its_opening();

-- Observer States read a seminar's papers where they are invited, or where the papers are everybody's (P-06); no paper of a seminar is there yet.
CREATE OR REPLACE FUNCTION crm_document_audience(kind "DocumentKind", class "Classification", status "DocumentStatus", body text, party text, session uuid, withdrawn boolean)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_remove(CASE
    WHEN class = 'CLOSED_DOOR' THEN ARRAY['closed', 'custody:' || session, CASE WHEN status = 'ISSUED' AND NOT withdrawn THEN 'seat:' || session END]
    WHEN class = 'SECRETARIAT' THEN ARRAY['secretariat']
    WHEN withdrawn THEN ARRAY['secretariat', 'party:' || party]
    WHEN status <> 'ISSUED' THEN ARRAY['secretariat', 'presidency', 'party:' || party]
    ELSE ARRAY['secretariat', 'presidency', 'party:' || party] || CASE class
      WHEN 'MEMBERS' THEN ARRAY['class:MEMBER']
      WHEN 'NETWORK' THEN ARRAY['room:' || body] || CASE WHEN kind NOT IN ('COUNTRY_REPORT', 'COMPILATION') THEN ARRAY['class:MEMBER', 'invited:' || session] END
      WHEN 'TECHNICAL' THEN ARRAY['room:' || body] || CASE WHEN kind NOT IN ('COUNTRY_REPORT', 'COMPILATION') THEN ARRAY['class:MEMBER', 'class:OBSERVER_ORGANIZATION'] END
      ELSE ARRAY['class:MEMBER', 'class:OBSERVER_ORGANIZATION', 'class:CIVIL_SOCIETY', 'guest:' || session,
        CASE WHEN class = 'PUBLIC' OR COALESCE(body, '') NOT IN ('GRCM', 'SEMINAR') THEN 'class:OBSERVER_STATE' END,
        CASE WHEN body = 'SEMINAR' THEN 'invited:' || session END]
    END
  END, NULL) $$;
