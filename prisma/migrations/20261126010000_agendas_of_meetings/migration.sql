-- Why:  a meeting has an agenda: items session by session, the versions that were published, the consultation of the preliminary one, what
--       the parties answered, the documents that an item has before it.
-- Rule: DR-11, DR-12, DR-17, DR-23; product.md 2.2; docs/decisions/0019. A version is written once (prisma/grants.sql); nothing behind
--       closed doors can be in one: the trigger holds against imports and consoles.
-- Rows: none; new tables.
-- Lock: SHARE ROW EXCLUSIVE on "Meeting", "MeetingSession", "Party", "Body", "Document" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "AgendaPaper", "AgendaInput", "AgendaRecipient", "AgendaConsultation", "AgendaVersionItem", "AgendaVersionSession",
--       "AgendaVersion", "AgendaItem", "Agenda"; and the types and functions of that name.
CREATE TYPE "AgendaStatus" AS ENUM ('DRAFT', 'IN_CONSULTATION', 'PUBLISHED');

CREATE TYPE "AgendaVersionKind" AS ENUM ('PRELIMINARY', 'FINAL', 'REVISED');

CREATE TYPE "AgendaInputKind" AS ENUM ('PROPOSAL', 'COMMENT', 'NO_COMMENTS');

CREATE TYPE "AgendaInputStatus" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

CREATE TYPE "AgendaItemKind" AS ENUM ('PRESIDENCY_REPORT', 'OPENING_STATEMENTS', 'CIVIL_SOCIETY_DIALOGUE', 'CIVIL_SOCIETY_SPACE', 'NETWORK_REPORT', 'WORK_PLANS', 'PLAN_OF_ACTION_REVIEW', 'RECOMMENDATIONS', 'CANDIDACIES', 'ADOPTION', 'BUDGET_EXAMINATION', 'BUDGET_DECISION', 'FUTURE_ACTIONS', 'NEW_MEMBERSHIPS', 'OBSERVER_CRITERIA', 'OBSERVER_APPLICATIONS', 'FOLLOW_UP', 'TOPIC', 'CEREMONY', 'BREAK', 'OTHER');

CREATE TABLE "Agenda" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "status" "AgendaStatus" NOT NULL DEFAULT 'DRAFT',
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Agenda_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "kind" "AgendaItemKind" NOT NULL,
    "aboutBodyCode" TEXT,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "noteEs" TEXT NOT NULL DEFAULT '',
    "noteEn" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "presenterCode" TEXT,
    "isToBeTakenUp" BOOLEAN NOT NULL DEFAULT false,
    "takesUpId" UUID,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,
    "editedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaVersion" (
    "id" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "AgendaVersionKind" NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID NOT NULL,
    "departsFrom" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "departureReason" TEXT,

    CONSTRAINT "AgendaVersion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaVersionSession" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgendaVersionSession_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaVersionItem" (
    "id" UUID NOT NULL,
    "versionSessionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "parentItemId" UUID,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "AgendaItemKind" NOT NULL,
    "aboutBodyCode" TEXT,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "noteEs" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "presenterCode" TEXT,

    CONSTRAINT "AgendaVersionItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaConsultation" (
    "id" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "messageEs" TEXT NOT NULL DEFAULT '',
    "messageEn" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaConsultation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaRecipient" (
    "consultationId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "isUntold" BOOLEAN NOT NULL,

    CONSTRAINT "AgendaRecipient_pkey" PRIMARY KEY ("consultationId","partyCode")
);

CREATE TABLE "AgendaInput" (
    "id" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "kind" "AgendaInputKind" NOT NULL,
    "itemId" UUID,
    "titleEs" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sentById" UUID NOT NULL,
    "isLate" BOOLEAN NOT NULL,
    "status" "AgendaInputStatus" NOT NULL DEFAULT 'OPEN',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,
    "becameItemId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaInput_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaPaper" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,

    CONSTRAINT "AgendaPaper_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Agenda_meetingId_key" ON "Agenda"("meetingId");

CREATE INDEX "AgendaItem_sessionId_position_idx" ON "AgendaItem"("sessionId", "position");

CREATE INDEX "AgendaItem_parentId_idx" ON "AgendaItem"("parentId");

CREATE INDEX "AgendaItem_takesUpId_idx" ON "AgendaItem"("takesUpId");

CREATE UNIQUE INDEX "AgendaVersion_agendaId_number_key" ON "AgendaVersion"("agendaId", "number");

CREATE INDEX "AgendaVersionSession_sessionId_idx" ON "AgendaVersionSession"("sessionId");

CREATE UNIQUE INDEX "AgendaVersionSession_versionId_sessionId_key" ON "AgendaVersionSession"("versionId", "sessionId");

CREATE INDEX "AgendaVersionItem_itemId_idx" ON "AgendaVersionItem"("itemId");

CREATE UNIQUE INDEX "AgendaVersionItem_versionSessionId_itemId_key" ON "AgendaVersionItem"("versionSessionId", "itemId");

CREATE UNIQUE INDEX "AgendaConsultation_agendaId_key" ON "AgendaConsultation"("agendaId");

CREATE UNIQUE INDEX "AgendaConsultation_versionId_key" ON "AgendaConsultation"("versionId");

CREATE INDEX "AgendaConsultation_closesAt_idx" ON "AgendaConsultation"("closesAt");

CREATE INDEX "AgendaRecipient_partyCode_idx" ON "AgendaRecipient"("partyCode");

CREATE INDEX "AgendaInput_agendaId_sentAt_idx" ON "AgendaInput"("agendaId", "sentAt");

CREATE INDEX "AgendaInput_partyCode_idx" ON "AgendaInput"("partyCode");

CREATE INDEX "AgendaPaper_documentId_idx" ON "AgendaPaper"("documentId");

CREATE UNIQUE INDEX "AgendaPaper_itemId_documentId_key" ON "AgendaPaper"("itemId", "documentId");

ALTER TABLE "Agenda" ADD CONSTRAINT "Agenda_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_takesUpId_fkey" FOREIGN KEY ("takesUpId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_presenterCode_fkey" FOREIGN KEY ("presenterCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_aboutBodyCode_fkey" FOREIGN KEY ("aboutBodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersion" ADD CONSTRAINT "AgendaVersion_agendaId_fkey" FOREIGN KEY ("agendaId") REFERENCES "Agenda"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersion" ADD CONSTRAINT "AgendaVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersionSession" ADD CONSTRAINT "AgendaVersionSession_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "AgendaVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersionSession" ADD CONSTRAINT "AgendaVersionSession_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersionItem" ADD CONSTRAINT "AgendaVersionItem_versionSessionId_fkey" FOREIGN KEY ("versionSessionId") REFERENCES "AgendaVersionSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersionItem" ADD CONSTRAINT "AgendaVersionItem_presenterCode_fkey" FOREIGN KEY ("presenterCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaConsultation" ADD CONSTRAINT "AgendaConsultation_agendaId_fkey" FOREIGN KEY ("agendaId") REFERENCES "Agenda"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaConsultation" ADD CONSTRAINT "AgendaConsultation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "AgendaVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaConsultation" ADD CONSTRAINT "AgendaConsultation_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaRecipient" ADD CONSTRAINT "AgendaRecipient_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "AgendaConsultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaRecipient" ADD CONSTRAINT "AgendaRecipient_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaInput" ADD CONSTRAINT "AgendaInput_agendaId_fkey" FOREIGN KEY ("agendaId") REFERENCES "Agenda"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaInput" ADD CONSTRAINT "AgendaInput_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaInput" ADD CONSTRAINT "AgendaInput_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaInput" ADD CONSTRAINT "AgendaInput_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_has_title" CHECK ("titleEs" <> '');
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_minutes" CHECK (minutes BETWEEN 0 AND 1440);
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_not_its_own_parent" CHECK ("parentId" <> id);
ALTER TABLE "AgendaConsultation" ADD CONSTRAINT "AgendaConsultation_closes_later" CHECK ("daysBefore" >= 0);
ALTER TABLE "AgendaInput" ADD CONSTRAINT "AgendaInput_says_something" CHECK (
  (kind = 'PROPOSAL' AND "titleEs" <> '') OR (kind = 'COMMENT' AND text <> '') OR (kind = 'NO_COMMENTS' AND "itemId" IS NULL)
);
ALTER TABLE "AgendaInput" ADD CONSTRAINT "AgendaInput_decided" CHECK (
  (status = 'OPEN') = ("decidedAt" IS NULL) AND (status <> 'DECLINED' OR reason <> '')
);

-- One party says once that it has no comments on an agenda.
CREATE UNIQUE INDEX "AgendaInput_no_comments_once" ON "AgendaInput" ("agendaId", "partyCode") WHERE kind = 'NO_COMMENTS';

-- A sub-item stands in its parent's session and has none below it; both may change in one transaction, so it is looked at when it ends.
CREATE FUNCTION agenda_item_under_parent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "AgendaItem" item JOIN "AgendaItem" parent ON parent.id = item."parentId"
    WHERE (item.id = NEW.id OR parent.id = NEW.id) AND (parent."sessionId" <> item."sessionId" OR parent."parentId" IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'an agenda''s sub-item stands under an item of its own session';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "AgendaItem_under_parent" AFTER INSERT OR UPDATE ON "AgendaItem"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agenda_item_under_parent();

-- What is published leaves the room: nothing of a closed-door session goes with it (DR-24, P-05).
CREATE FUNCTION agenda_version_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'CLOSED_DOOR' OR EXISTS (SELECT 1 FROM "MeetingSession" WHERE id = NEW."sessionId" AND kind = 'CLOSED_DOOR') THEN
    RAISE EXCEPTION 'a published agenda holds no closed-door session';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AgendaVersionSession_is_open" BEFORE INSERT ON "AgendaVersionSession"
  FOR EACH ROW EXECUTE FUNCTION agenda_version_is_open();
