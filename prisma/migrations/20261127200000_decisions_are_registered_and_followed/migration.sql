-- Why:  what was decided is numbered, addressed and followed, and a year later anybody sees what became of it.
-- Rule: DR-07, DR-11, DR-14, DR-15, DR-46, DR-80, P-04, P-15.
-- Rows: none here; the record's loader brings the approvals that the report names.
-- Lock: none that is felt.
-- Back: DROP TABLE "DecisionUpdate", "DecisionAddressee", "Decision"; and the functions and types below.
-- CreateEnum
CREATE TYPE "DecisionPart" AS ENUM ('OPEN', 'CLOSED_DOOR', 'RECORD');

-- CreateEnum
CREATE TYPE "DecisionStatus" AS ENUM ('ACTIVE', 'IN_PROGRESS', 'NEEDS_FUNDING', 'IMPLEMENTED', 'ELAPSED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "DecisionUpdateKind" AS ENUM ('REGISTER', 'EDIT', 'REPORT', 'FOLLOW', 'ISSUE', 'PUBLISH', 'UNPUBLISH');

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "part" "DecisionPart" NOT NULL,
    "bodyCode" TEXT,
    "meetingId" UUID,
    "sessionId" UUID,
    "documentId" UUID,
    "paragraph" TEXT NOT NULL,
    "textEs" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "subthemeCode" TEXT,
    "adoptedOn" DATE,
    "dueOn" DATE,
    "status" "DecisionStatus" NOT NULL DEFAULT 'ACTIVE',
    "supersededById" UUID,
    "issuedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "registeredById" UUID,
    "recordCode" TEXT,
    "lines" INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionAddressee" (
    "decisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "partyCode" TEXT,
    "bodyCode" TEXT,

    CONSTRAINT "DecisionAddressee_pkey" PRIMARY KEY ("decisionId","position")
);

-- CreateTable
CREATE TABLE "DecisionUpdate" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "kind" "DecisionUpdateKind" NOT NULL,
    "status" "DecisionStatus" NOT NULL,
    "note" TEXT NOT NULL,
    "evidenceId" UUID,
    "partyCode" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "DecisionUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Decision_code_key" ON "Decision"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_recordCode_key" ON "Decision"("recordCode");

-- CreateIndex
CREATE INDEX "Decision_status_dueOn_idx" ON "Decision"("status", "dueOn");

-- CreateIndex
CREATE INDEX "Decision_bodyCode_year_idx" ON "Decision"("bodyCode", "year");

-- CreateIndex
CREATE INDEX "Decision_meetingId_idx" ON "Decision"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_year_part_number_key" ON "Decision"("year", "part", "number");

-- CreateIndex
CREATE INDEX "DecisionAddressee_partyCode_idx" ON "DecisionAddressee"("partyCode");

-- CreateIndex
CREATE INDEX "DecisionAddressee_bodyCode_idx" ON "DecisionAddressee"("bodyCode");

-- CreateIndex
CREATE INDEX "DecisionUpdate_decisionId_at_idx" ON "DecisionUpdate"("decisionId", "at");

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_subthemeCode_fkey" FOREIGN KEY ("subthemeCode") REFERENCES "Subtheme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_registeredById_fkey" FOREIGN KEY ("registeredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionAddressee" ADD CONSTRAINT "DecisionAddressee_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionAddressee" ADD CONSTRAINT "DecisionAddressee_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionAddressee" ADD CONSTRAINT "DecisionAddressee_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionUpdate" ADD CONSTRAINT "DecisionUpdate_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionUpdate" ADD CONSTRAINT "DecisionUpdate_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionUpdate" ADD CONSTRAINT "DecisionUpdate_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionUpdate" ADD CONSTRAINT "DecisionUpdate_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_public_was_issued" CHECK ("publishedAt" IS NULL OR "issuedAt" IS NOT NULL),
  ADD CONSTRAINT "Decision_behind_doors_has_session" CHECK (part <> 'CLOSED_DOOR' OR "sessionId" IS NOT NULL),
  ADD CONSTRAINT "Decision_record_stands" CHECK ((part = 'RECORD') = ("recordCode" IS NOT NULL)),
  ADD CONSTRAINT "Decision_supersedes_another" CHECK ("supersededById" <> id),
  ADD CONSTRAINT "Decision_is_superseded_by_one" CHECK ((status = 'SUPERSEDED') = ("supersededById" IS NOT NULL));
ALTER TABLE "DecisionAddressee"
  ADD CONSTRAINT "DecisionAddressee_is_one" CHECK (num_nonnulls("partyCode", "bodyCode") = 1);

-- Whose doors were closed over it: its session says, whoever writes (P-04, P-05).
CREATE FUNCTION crm_decision_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed boolean;
BEGIN
  SELECT kind = 'CLOSED_DOOR' INTO closed FROM "MeetingSession" WHERE id = NEW."sessionId";
  IF coalesce(closed, false) <> (NEW.part = 'CLOSED_DOOR') THEN
    RAISE EXCEPTION 'a decision is of the part of the meeting in which its session is';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Decision_part" BEFORE INSERT OR UPDATE ON "Decision" FOR EACH ROW EXECUTE FUNCTION crm_decision_part();

-- What was issued says for ever what it said; only what became of it changes. A row of the record is the loader's.
CREATE FUNCTION crm_decision_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a decision is not deleted'; END IF;
  IF (NEW.code, NEW.year, NEW.number, NEW.part) IS DISTINCT FROM (OLD.code, OLD.year, OLD.number, OLD.part) THEN
    RAISE EXCEPTION 'a decision keeps its number and its part';
  END IF;
  IF OLD."issuedAt" IS NOT NULL AND OLD.part <> 'RECORD' AND
    (NEW."textEs", NEW."textEn", NEW.paragraph, NEW."adoptedOn", NEW."bodyCode", NEW."meetingId", NEW."sessionId", NEW."issuedAt")
      IS DISTINCT FROM (OLD."textEs", OLD."textEn", OLD.paragraph, OLD."adoptedOn", OLD."bodyCode", OLD."meetingId", OLD."sessionId", OLD."issuedAt") THEN
    RAISE EXCEPTION 'the words of an issued decision are not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Decision_stands" BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION crm_decision_stands();

-- The portal reads what was published.
ALTER TABLE "Decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DecisionAddressee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DecisionUpdate" ENABLE ROW LEVEL SECURITY;
