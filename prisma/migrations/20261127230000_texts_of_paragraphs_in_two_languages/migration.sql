-- Why:  delegations agree on texts paragraph by paragraph, in two languages, and nobody loses a word.
-- Rule: DR-21, DR-24, DR-39, DR-41, P-05, P-10; docs/decisions/0034. Revisions, asides and changes are written once (prisma/grants.sql).
-- Rows: none; new tables.
-- Lock: SHARE ROW EXCLUSIVE on "MeetingSession", "Party" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "TextChange", "ParagraphAside", "ParagraphRevision", "ParagraphWords", "TextParagraph", "NegotiatedText"; and the types,
--       functions and the trigger "MeetingSession_text_doors" of this file.
CREATE TYPE "TextKind" AS ENUM ('DECLARATION', 'DECISIONS', 'CONCLUSIONS', 'NETWORK_REPORT');

CREATE TYPE "TextStatus" AS ENUM ('IN_WORK', 'ADOPTED');

CREATE TYPE "ParagraphKind" AS ENUM ('TITLE', 'HEADING', 'PREAMBULAR', 'OPERATIVE', 'ANNEX');

CREATE TABLE "NegotiatedText" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "TextKind" NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "isClosed" BOOLEAN NOT NULL,
    "status" "TextStatus" NOT NULL DEFAULT 'IN_WORK',
    "hasLetters" BOOLEAN NOT NULL DEFAULT false,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "begunById" UUID NOT NULL,

    CONSTRAINT "NegotiatedText_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TextParagraph" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "kind" "ParagraphKind" NOT NULL,
    "orderKey" TEXT NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TextParagraph_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ParagraphWords" (
    "paragraphId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "words" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "translatedFromRevision" INTEGER,

    CONSTRAINT "ParagraphWords_pkey" PRIMARY KEY ("paragraphId","language")
);

CREATE TABLE "ParagraphRevision" (
    "id" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "translatedFromRevision" INTEGER,
    "partyCode" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "ParagraphRevision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ParagraphAside" (
    "id" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "words" TEXT NOT NULL,
    "baseRevision" INTEGER NOT NULL,
    "partyCode" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "ParagraphAside_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TextChange" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "inverse" JSONB,
    "undoes" INTEGER,
    "partyCode" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "TextChange_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "NegotiatedText_code_key" ON "NegotiatedText"("code");

CREATE INDEX "NegotiatedText_sessionId_idx" ON "NegotiatedText"("sessionId");

CREATE UNIQUE INDEX "TextParagraph_textId_orderKey_key" ON "TextParagraph"("textId", "orderKey");

CREATE UNIQUE INDEX "ParagraphRevision_paragraphId_language_revision_key" ON "ParagraphRevision"("paragraphId", "language", "revision");

CREATE INDEX "ParagraphAside_paragraphId_idx" ON "ParagraphAside"("paragraphId");

CREATE UNIQUE INDEX "TextChange_textId_number_key" ON "TextChange"("textId", "number");

CREATE UNIQUE INDEX "TextChange_textId_undoes_key" ON "TextChange"("textId", "undoes");

ALTER TABLE "NegotiatedText" ADD CONSTRAINT "NegotiatedText_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "NegotiatedText" ADD CONSTRAINT "NegotiatedText_begunById_fkey" FOREIGN KEY ("begunById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextParagraph" ADD CONSTRAINT "TextParagraph_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphWords" ADD CONSTRAINT "ParagraphWords_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphRevision" ADD CONSTRAINT "ParagraphRevision_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphRevision" ADD CONSTRAINT "ParagraphRevision_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphRevision" ADD CONSTRAINT "ParagraphRevision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphAside" ADD CONSTRAINT "ParagraphAside_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphAside" ADD CONSTRAINT "ParagraphAside_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphAside" ADD CONSTRAINT "ParagraphAside_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextChange" ADD CONSTRAINT "TextChange_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextChange" ADD CONSTRAINT "TextChange_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextChange" ADD CONSTRAINT "TextChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextParagraph"
  ADD CONSTRAINT "TextParagraph_order_is_signs" CHECK ("orderKey" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$'),
  ADD CONSTRAINT "TextParagraph_level" CHECK ("level" BETWEEN 0 AND 2);
ALTER TABLE "ParagraphWords" ADD CONSTRAINT "ParagraphWords_counted" CHECK ("revision" >= 1 AND "translatedFromRevision" >= 1);
ALTER TABLE "ParagraphRevision" ADD CONSTRAINT "ParagraphRevision_counted" CHECK ("revision" >= 1 AND "translatedFromRevision" >= 1);
ALTER TABLE "TextChange" ADD CONSTRAINT "TextChange_undoes_earlier" CHECK ("number" >= 1 AND "undoes" < "number");

-- The doors of a text are its session's, from the first day, whoever writes (DR-24, P-05).
CREATE FUNCTION crm_text_doors() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."sessionId" <> OLD."sessionId" OR NEW."isClosed" <> OLD."isClosed" OR NEW."kind" <> OLD."kind" OR NEW."code" <> OLD."code") THEN
    RAISE EXCEPTION 'a text stays what it is, in its session, behind its doors' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."isClosed" <> (SELECT kind = 'CLOSED_DOOR' FROM "MeetingSession" WHERE id = NEW."sessionId") THEN
    RAISE EXCEPTION 'a text has the doors of its session' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "NegotiatedText_doors" BEFORE INSERT OR UPDATE ON "NegotiatedText" FOR EACH ROW EXECUTE FUNCTION crm_text_doors();

CREATE FUNCTION crm_session_keeps_doors_of_texts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "NegotiatedText" WHERE "sessionId" = NEW.id AND "isClosed" <> (NEW.kind = 'CLOSED_DOOR')) THEN
    RAISE EXCEPTION 'a session in which a text stands opens and closes no doors' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "MeetingSession_text_doors" BEFORE UPDATE OF "kind" ON "MeetingSession" FOR EACH ROW EXECUTE FUNCTION crm_session_keeps_doors_of_texts();

-- A paragraph stays in its text; a revision is the next one, and what was written stands.
CREATE FUNCTION crm_paragraph_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."textId" <> OLD."textId" THEN RAISE EXCEPTION 'a paragraph stays in its text' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TextParagraph_stays" BEFORE UPDATE ON "TextParagraph" FOR EACH ROW EXECUTE FUNCTION crm_paragraph_stays();

CREATE FUNCTION crm_revision_is_next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" <> OLD."revision" + 1 THEN RAISE EXCEPTION 'a paragraph''s next revision follows its last' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ParagraphWords_next" BEFORE UPDATE ON "ParagraphWords" FOR EACH ROW EXECUTE FUNCTION crm_revision_is_next();

CREATE FUNCTION crm_texts_record_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what was written in a text is neither changed nor deleted'; END $$;
CREATE TRIGGER "ParagraphRevision_immutable" BEFORE UPDATE OR DELETE ON "ParagraphRevision" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
CREATE TRIGGER "ParagraphAside_immutable" BEFORE UPDATE OR DELETE ON "ParagraphAside" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
CREATE TRIGGER "TextChange_immutable" BEFORE UPDATE OR DELETE ON "TextChange" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
