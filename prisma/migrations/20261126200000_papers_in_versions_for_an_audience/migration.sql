-- Why:  a paper has a symbol, a way to its readers, versions in each language that are never changed, and an audience that one rule decides,
--       kept as rows so that a list costs as much as its page and not as the archive.
-- Rule: DR-24, DR-44, DR-56, DR-60, DR-65, DR-66, P-01, P-02, P-04, P-05, P-06, P-15.
-- Rows: every document gets its readers and its words; nothing else changes.
-- Lock: "Document" for as long as its rows are walked once.
-- Back: DROP the tables of this file, their functions and triggers, and the columns added to "Document".
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TYPE "DocumentStatus" AS ENUM ('AWAITED', 'RECEIVED', 'IN_REVIEW', 'IN_TRANSLATION', 'READY', 'ISSUED');

CREATE TYPE "DocumentRelationKind" AS ENUM ('SUPERSEDES', 'CORRECTS');

CREATE TYPE "OpeningKind" AS ENUM ('READ', 'DOWNLOAD', 'BUNDLE');

ALTER TYPE "DocumentKind" ADD VALUE 'WORKING_PAPER';
ALTER TYPE "DocumentKind" ADD VALUE 'INFORMATION';
ALTER TYPE "DocumentKind" ADD VALUE 'NETWORK_REPORT';
ALTER TYPE "DocumentKind" ADD VALUE 'MEETING_REPORT';
ALTER TYPE "DocumentKind" ADD VALUE 'PRESENTATION';
ALTER TYPE "DocumentKind" ADD VALUE 'GUIDELINE';
ALTER TYPE "DocumentKind" ADD VALUE 'STUDY';
ALTER TYPE "DocumentKind" ADD VALUE 'MEMORANDUM';
ALTER TYPE "DocumentKind" ADD VALUE 'NOTE';

ALTER TABLE "Document" ADD COLUMN     "authentic" "Locale",
ADD COLUMN     "awaitedOn" DATE,
ADD COLUMN     "meetingId" UUID,
ADD COLUMN     "publishedById" UUID,
ADD COLUMN     "registeredById" UUID,
ADD COLUMN     "sessionId" UUID,
ADD COLUMN     "status" "DocumentStatus" NOT NULL DEFAULT 'ISSUED',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawReason" TEXT;

CREATE TABLE "DocumentVersion" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "note" TEXT NOT NULL,
    "rendersNumber" INTEGER,
    "trackedChanges" JSONB,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DocumentVersionText" (
    "versionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "pageCount" INTEGER,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "fault" TEXT,

    CONSTRAINT "DocumentVersionText_pkey" PRIMARY KEY ("versionId")
);

CREATE TABLE "DocumentReader" (
    "documentId" UUID NOT NULL,
    "principal" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "DocumentReader_pkey" PRIMARY KEY ("documentId","principal")
);

CREATE TABLE "DocumentGrant" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "partyCode" TEXT,
    "userId" UUID,
    "reason" TEXT NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "DocumentGrant_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DocumentRelation" (
    "documentId" UUID NOT NULL,
    "relatedId" UUID NOT NULL,
    "kind" "DocumentRelationKind" NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DocumentRelation_pkey" PRIMARY KEY ("documentId","relatedId","kind")
);

CREATE TABLE "DocumentSearch" (
    "documentId" UUID NOT NULL,
    "textEs" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "vectorEs" tsvector,
    "vectorEn" tsvector,

    CONSTRAINT "DocumentSearch_pkey" PRIMARY KEY ("documentId")
);

CREATE TABLE "DocumentOpening" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "OpeningKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DocumentOpening_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ClosedDoorCustody" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClosedDoorCustody_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "DocumentVersion_documentId_language_number_key" ON "DocumentVersion"("documentId", "language", "number");

CREATE INDEX "DocumentReader_principal_issuedAt_documentId_idx" ON "DocumentReader"("principal", "issuedAt" DESC, "documentId" DESC);

CREATE INDEX "DocumentGrant_documentId_idx" ON "DocumentGrant"("documentId");

CREATE INDEX "DocumentRelation_relatedId_idx" ON "DocumentRelation"("relatedId");

CREATE INDEX "DocumentOpening_documentId_at_idx" ON "DocumentOpening"("documentId", "at");

CREATE INDEX "DocumentOpening_userId_at_idx" ON "DocumentOpening"("userId", "at");

CREATE INDEX "ClosedDoorCustody_userId_idx" ON "ClosedDoorCustody"("userId");

CREATE INDEX "ClosedDoorCustody_sessionId_idx" ON "ClosedDoorCustody"("sessionId");

CREATE INDEX "Document_meetingId_idx" ON "Document"("meetingId");

CREATE INDEX "Document_sessionId_idx" ON "Document"("sessionId");

CREATE INDEX "Document_status_issuedAt_idx" ON "Document"("status", "issuedAt");

ALTER TABLE "Document" ADD CONSTRAINT "Document_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Document" ADD CONSTRAINT "Document_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Document" ADD CONSTRAINT "Document_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Document" ADD CONSTRAINT "Document_registeredById_fkey" FOREIGN KEY ("registeredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentVersionText" ADD CONSTRAINT "DocumentVersionText_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentReader" ADD CONSTRAINT "DocumentReader_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DocumentGrant" ADD CONSTRAINT "DocumentGrant_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentGrant" ADD CONSTRAINT "DocumentGrant_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "DocumentGrant" ADD CONSTRAINT "DocumentGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "DocumentGrant" ADD CONSTRAINT "DocumentGrant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentGrant" ADD CONSTRAINT "DocumentGrant_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "DocumentRelation" ADD CONSTRAINT "DocumentRelation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentRelation" ADD CONSTRAINT "DocumentRelation_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentRelation" ADD CONSTRAINT "DocumentRelation_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentSearch" ADD CONSTRAINT "DocumentSearch_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DocumentOpening" ADD CONSTRAINT "DocumentOpening_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentOpening" ADD CONSTRAINT "DocumentOpening_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentOpening" ADD CONSTRAINT "DocumentOpening_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ClosedDoorCustody" ADD CONSTRAINT "ClosedDoorCustody_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ClosedDoorCustody" ADD CONSTRAINT "ClosedDoorCustody_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ClosedDoorCustody" ADD CONSTRAINT "ClosedDoorCustody_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Document"
  ADD CONSTRAINT "Document_closed_door_has_its_session" CHECK ("classification" <> 'CLOSED_DOOR' OR "sessionId" IS NOT NULL),
  ADD CONSTRAINT "Document_published_is_public" CHECK ("publishedAt" IS NULL OR ("classification" = 'PUBLIC' AND "status" = 'ISSUED')),
  ADD CONSTRAINT "Document_session_has_its_meeting" CHECK ("sessionId" IS NULL OR "meetingId" IS NOT NULL);
ALTER TABLE "DocumentGrant"
  ADD CONSTRAINT "DocumentGrant_to_one" CHECK (num_nonnulls("partyCode", "userId") = 1),
  ADD CONSTRAINT "DocumentGrant_says_why" CHECK ("reason" <> '');
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_numbered" CHECK ("number" >= 1 AND "bytes" > 0);
ALTER TABLE "DocumentRelation" ADD CONSTRAINT "DocumentRelation_to_another" CHECK ("documentId" <> "relatedId");
CREATE UNIQUE INDEX "DocumentGrant_standing" ON "DocumentGrant"("documentId", coalesce("partyCode", "userId"::text)) WHERE "revokedAt" IS NULL;
CREATE UNIQUE INDEX "ClosedDoorCustody_standing" ON "ClosedDoorCustody"("sessionId", "userId") WHERE "revokedAt" IS NULL;
CREATE INDEX "DocumentSearch_vectorEs_idx" ON "DocumentSearch" USING gin ("vectorEs");
CREATE INDEX "DocumentSearch_vectorEn_idx" ON "DocumentSearch" USING gin ("vectorEn");

-- Whoever writes: what stands in a closed-door session is a closed-door paper, and nothing else is (DR-24).
CREATE FUNCTION crm_closed_doors_stay_closed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW."classification" = 'CLOSED_DOOR') <> COALESCE((SELECT kind = 'CLOSED_DOOR' FROM "MeetingSession" WHERE id = NEW."sessionId"), false) THEN
    RAISE EXCEPTION 'a paper of a closed-door session is a closed-door paper, and no other is' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Document_closed_doors" BEFORE INSERT OR UPDATE OF "classification", "sessionId" ON "Document"
  FOR EACH ROW EXECUTE FUNCTION crm_closed_doors_stay_closed();

-- The rule of who reads a paper (lib/documents/documents/audience.ts says the same in words, and a test holds the two together).
CREATE FUNCTION crm_document_audience(kind "DocumentKind", class "Classification", status "DocumentStatus", body text, party text, session uuid, withdrawn boolean)
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
        CASE WHEN class = 'PUBLIC' OR body IS DISTINCT FROM 'GRCM' THEN 'class:OBSERVER_STATE' END]
    END
  END, NULL) $$;

CREATE FUNCTION crm_refresh_readers(of uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "DocumentReader" WHERE "documentId" = of;
  INSERT INTO "DocumentReader" ("documentId", "principal", "issuedAt", "endsAt")
  SELECT of, principal, min(at), CASE WHEN bool_or(ends IS NULL) THEN NULL ELSE max(ends) END
  FROM (
    SELECT unnest(crm_document_audience(kind, classification, status, "bodyCode", "partyCode", "sessionId", "withdrawnAt" IS NOT NULL)) AS principal,
      "issuedAt" AS at, NULL::timestamptz AS ends
    FROM "Document" WHERE id = of
    UNION ALL
    SELECT COALESCE('party:' || g."partyCode", 'user:' || g."userId"), d."issuedAt", g."endsAt"
    FROM "DocumentGrant" g JOIN "Document" d ON d.id = g."documentId"
    WHERE d.id = of AND g."revokedAt" IS NULL AND d."withdrawnAt" IS NULL AND d.classification NOT IN ('CLOSED_DOOR', 'SECRETARIAT')
  ) given
  GROUP BY principal;
END $$;

CREATE FUNCTION crm_document_readers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM crm_refresh_readers(NEW.id); RETURN NULL; END $$;
CREATE TRIGGER "Document_readers" AFTER INSERT OR UPDATE OF "kind", "classification", "status", "bodyCode", "partyCode", "sessionId", "withdrawnAt", "issuedAt" ON "Document"
  FOR EACH ROW EXECUTE FUNCTION crm_document_readers();

CREATE FUNCTION crm_grant_readers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM crm_refresh_readers(COALESCE(NEW."documentId", OLD."documentId")); RETURN NULL; END $$;
CREATE TRIGGER "DocumentGrant_readers" AFTER INSERT OR UPDATE OR DELETE ON "DocumentGrant"
  FOR EACH ROW EXECUTE FUNCTION crm_grant_readers();

-- The words by which a paper is found. The newest version in each language; a quarter of a million signs of it, which is some hundred pages.
CREATE FUNCTION crm_refresh_search(of uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE es text; en text;
BEGIN
  SELECT
    concat_ws(' ', d.symbol, s.reference, d."titleEs", said.es, left(newest_es.text, 250000)),
    concat_ws(' ', d.symbol, s.reference, d."titleEn", said.en, left(newest_en.text, 250000))
  INTO es, en
  FROM "Document" d
  LEFT JOIN "ReportSubmission" s ON s."documentId" = d.id
  CROSS JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', e->>'titleEs', e->>'textEs'), ' ') AS es, string_agg(concat_ws(' ', e->>'titleEn', e->>'textEn'), ' ') AS en
    FROM jsonb_array_elements(COALESCE(s.content, '[]'::jsonb)) e
  ) said
  LEFT JOIN LATERAL (
    SELECT t.text FROM "DocumentVersion" v JOIN "DocumentVersionText" t ON t."versionId" = v.id
    WHERE v."documentId" = d.id AND v.language = 'es' ORDER BY v.number DESC LIMIT 1
  ) newest_es ON true
  LEFT JOIN LATERAL (
    SELECT t.text FROM "DocumentVersion" v JOIN "DocumentVersionText" t ON t."versionId" = v.id
    WHERE v."documentId" = d.id AND v.language = 'en' ORDER BY v.number DESC LIMIT 1
  ) newest_en ON true
  WHERE d.id = of;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO "DocumentSearch" ("documentId", "textEs", "textEn", "vectorEs", "vectorEn")
  VALUES (of, es, en, crm_spanish_vector(es), crm_english_vector(en))
  ON CONFLICT ("documentId") DO UPDATE
  SET "textEs" = EXCLUDED."textEs", "textEn" = EXCLUDED."textEn", "vectorEs" = EXCLUDED."vectorEs", "vectorEn" = EXCLUDED."vectorEn";
END $$;

CREATE FUNCTION crm_document_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM crm_refresh_search(NEW.id); RETURN NULL; END $$;
CREATE TRIGGER "Document_search" AFTER INSERT OR UPDATE OF "symbol", "titleEs", "titleEn" ON "Document"
  FOR EACH ROW EXECUTE FUNCTION crm_document_search();

CREATE FUNCTION crm_submission_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."documentId" IS NOT NULL THEN PERFORM crm_refresh_search(NEW."documentId"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ReportSubmission_search" AFTER INSERT OR UPDATE OF "documentId" ON "ReportSubmission"
  FOR EACH ROW EXECUTE FUNCTION crm_submission_search();

CREATE FUNCTION crm_version_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM crm_refresh_search("documentId") FROM "DocumentVersion" WHERE id = NEW."versionId";
  RETURN NULL;
END $$;
CREATE TRIGGER "DocumentVersionText_search" AFTER INSERT OR UPDATE ON "DocumentVersionText"
  FOR EACH ROW EXECUTE FUNCTION crm_version_search();

-- A version and its file never change, whoever writes.
CREATE FUNCTION crm_version_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a version of a document is neither changed nor deleted'; END $$;
CREATE TRIGGER "DocumentVersion_immutable" BEFORE UPDATE OR DELETE ON "DocumentVersion"
  FOR EACH ROW EXECUTE FUNCTION crm_version_stands();

SELECT crm_refresh_readers(id), crm_refresh_search(id) FROM "Document";

-- The portal reads what was published, and of that nothing that was withdrawn (P-15). The other roles are not hindered.
ALTER TABLE "Document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DocumentVersion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DocumentVersionText" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DocumentSearch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DocumentRelation" ENABLE ROW LEVEL SECURITY;

-- What a search asks: every plain word (an acronym of the Conference also by its long form), every phrase as it stands, and none of the others.
-- Only words to leave out find nothing.
CREATE FUNCTION crm_document_query(config regconfig, plain text, phrases text[], without text[]) RETURNS tsquery
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  word text;
  part tsquery;
  long text;
  wanted tsquery;
  spanish boolean := config = 'pg_catalog.spanish'::regconfig;
BEGIN
  FOR word IN SELECT crm_asked(plain) LOOP
    part := crm_query(config, word);
    FOR long IN SELECT CASE WHEN spanish THEN "meaningEs" ELSE "meaningEn" END FROM "Acronym" WHERE word IN (lower(acronym), lower("acronymEn")) LOOP
      part := part || phraseto_tsquery(config, CASE WHEN spanish THEN crm_spanish(crm_words(long)) ELSE crm_words(long) END);
    END LOOP;
    wanted := CASE WHEN wanted IS NULL THEN part ELSE wanted && part END;
  END LOOP;
  FOREACH word IN ARRAY phrases LOOP
    part := phraseto_tsquery(config, CASE WHEN spanish THEN crm_spanish(crm_words(word)) ELSE crm_words(word) END);
    IF numnode(part) > 0 THEN wanted := CASE WHEN wanted IS NULL THEN part ELSE wanted && part END; END IF;
  END LOOP;
  IF wanted IS NULL THEN RETURN ''::tsquery; END IF;
  FOREACH word IN ARRAY without LOOP
    part := phraseto_tsquery(config, CASE WHEN spanish THEN crm_spanish(crm_words(word)) ELSE crm_words(word) END);
    IF numnode(part) > 0 THEN wanted := wanted && !! part; END IF;
  END LOOP;
  RETURN wanted;
END $$;
