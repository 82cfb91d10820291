-- Why:  the Conference's record 1996–2010 is data of every installation: Plan of Action, partners, finance as printed, notes; and the
--       portal finds it by words.
-- Rule: DR-03, DR-04, DR-63, DR-71 to DR-73, DR-77 to DR-79; P-15 (what is public).
-- Rows: none violate it; new tables are empty, new columns have defaults or allow null. prisma/record/load.ts fills them.
-- Lock: ACCESS EXCLUSIVE on "Party", "PartyClass", "PartyStatus", "Institution", "Office", "Body" and "Presidency", some 150 rows in
--       all; milliseconds.
-- Back: drop the tables, columns and types named below, the functions crm_…, and the extension unaccent.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

-- Search by words. unaccent() is declared STABLE because its dictionary could be changed; nobody does, and an index needs IMMUTABLE.
-- Names are qualified: a restore runs with an empty search path.
CREATE FUNCTION crm_plain(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT lower(public.unaccent('public.unaccent', t)) $$;

-- Only letters and digits, parted by single spaces: what is indexed and what is asked for go through the same mill.
CREATE FUNCTION crm_words(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT btrim(regexp_replace(public.crm_plain(t), '[^a-z0-9]+', ' ', 'g')) $$;

-- Without accents, the Spanish stemmer no longer knows that "declaracion" and "declaraciones" are one: the accent is put back on the
-- endings that it looks for.
CREATE FUNCTION crm_spanish(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT regexp_replace(regexp_replace(public.crm_plain(t), '(c|s|x)ion\M', '\1ión', 'g'), 'logia(s?)\M', 'logía\1', 'g') $$;

-- Stems, and beside them the words themselves, so that the beginning of a word finds it too.
CREATE FUNCTION crm_spanish_vector(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT to_tsvector('pg_catalog.spanish', public.crm_spanish(public.crm_words(t))) || to_tsvector('pg_catalog.simple', public.crm_words(t)) $$;

CREATE FUNCTION crm_english_vector(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT to_tsvector('pg_catalog.english', public.crm_words(t)) || to_tsvector('pg_catalog.simple', public.crm_words(t)) $$;

-- The words asked for, at most twenty, without those that have no weight in either language ("de", "the"): whoever asks in one may be
-- answered from the text of the other.
CREATE FUNCTION crm_asked(asked text) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE STRICT AS $$
  SELECT word FROM unnest((string_to_array(public.crm_words(asked), ' '))[1:20]) word
  WHERE length(to_tsvector('pg_catalog.spanish', public.crm_spanish(word))) > 0 AND length(to_tsvector('pg_catalog.english', word)) > 0 $$;

-- Every word asked for must occur, as a form of the word or (from three letters on) as the beginning of one. No words find nothing.
CREATE FUNCTION crm_query(config regconfig, asked text) RETURNS tsquery LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT AS $$
DECLARE
  word text;
  form text;
  part tsquery;
  wanted tsquery;
BEGIN
  FOR word IN SELECT public.crm_asked(asked) LOOP
    form := CASE WHEN config = 'pg_catalog.spanish'::regconfig THEN public.crm_spanish(word) ELSE word END;
    part := to_tsquery(config, form) || to_tsquery('pg_catalog.simple', CASE WHEN length(word) < 3 THEN word ELSE word || ':*' END);
    wanted := CASE WHEN wanted IS NULL THEN part ELSE wanted && part END;
  END LOOP;
  RETURN COALESCE(wanted, ''::tsquery);
END $$;

-- For marking what was found in the text as it is written: accents off, then the stemmer.
CREATE TEXT SEARCH CONFIGURATION crm_es (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION crm_es ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION crm_en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION crm_en ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, english_stem;

-- Any word asked for, by the beginning of its stem or of itself: "declaración" marks "declaraciones".
CREATE FUNCTION crm_marks(config regconfig, asked text) RETURNS tsquery LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT AS $$
DECLARE
  word text;
  form text;
  part tsquery;
  wanted tsquery;
BEGIN
  FOR word IN SELECT public.crm_asked(asked) LOOP
    form := CASE WHEN config = 'pg_catalog.spanish'::regconfig THEN public.crm_spanish(word) ELSE word END;
    part := CASE WHEN length(word) < 3 THEN to_tsquery('pg_catalog.simple', word)
      ELSE to_tsquery(config, form || ':*') || to_tsquery('pg_catalog.simple', word || ':*') END;
    wanted := CASE WHEN wanted IS NULL THEN part ELSE wanted || part END;
  END LOOP;
  RETURN COALESCE(wanted, ''::tsquery);
END $$;

-- CreateEnum
CREATE TYPE "RecordBasis" AS ENUM ('PRINTED', 'IMPLIED');

-- CreateEnum
CREATE TYPE "CriterionKind" AS ENUM ('STATE', 'PROCEDURE', 'ORGANIZATION');

-- CreateEnum
CREATE TYPE "RightHolder" AS ENUM ('OBSERVERS', 'MEMBERS');

-- CreateEnum
CREATE TYPE "DiscussionOccasion" AS ENUM ('CRM', 'GRCM');

-- CreateEnum
CREATE TYPE "PlanActorKind" AS ENUM ('PARTY', 'BODY', 'PARTNER', 'GROUP', 'ORGANIZATION');

-- CreateEnum
CREATE TYPE "PlanDocumentKind" AS ENUM ('FRAMEWORK', 'PROGRAMME', 'GUIDELINES', 'MEMORANDUM', 'MANUAL', 'REPORTS', 'STUDY', 'PROJECT_PROPOSAL', 'COMPARATIVE_MATRIX', 'CONCEPT_PAPER', 'OTHER');

-- CreateEnum
CREATE TYPE "PlanDocumentRole" AS ENUM ('PREPARED', 'PRESENTED', 'SUPPORTED', 'SIGNED');

-- CreateEnum
CREATE TYPE "PlanActKind" AS ENUM ('APPROVED', 'RATIFIED', 'PRESENTED', 'SIGNED', 'EXTENDED', 'DISCUSSED');

-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('SEMINAR', 'WORKSHOP', 'TRAINING', 'PROJECT', 'PROGRAMME', 'WORKING_GROUP', 'CAMPAIGN', 'MEETING', 'STUDY', 'FUND', 'SYSTEM', 'EXERCISE', 'INITIATIVE', 'FORUM', 'OTHER');

-- CreateEnum
CREATE TYPE "ActivityState" AS ENUM ('HELD', 'ONGOING', 'PROPOSED', 'PENDING', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ActivitySection" AS ENUM ('MAIN', 'OTHER_PROPOSED', 'OTHER_PENDING');

-- CreateEnum
CREATE TYPE "SponsorRole" AS ENUM ('SPONSOR', 'ORGANIZER', 'PROPOSER', 'PARTNER', 'FUNDER', 'HOST');

-- CreateEnum
CREATE TYPE "DescriptionBasis" AS ENUM ('REPORT', 'OURS');

-- CreateEnum
CREATE TYPE "SeminarColumn" AS ENUM ('L', 'R');

-- CreateEnum
CREATE TYPE "Recurrence" AS ENUM ('ANNUAL');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('CREATION', 'MEETING', 'GOVERNANCE', 'OBSERVERS', 'CIVIL_SOCIETY', 'PARTICIPATION', 'FINANCE', 'PLAN', 'DOCUMENT', 'AGREEMENT', 'ACTIVITY', 'PUBLICATION');

-- CreateEnum
CREATE TYPE "RecordNoteKind" AS ENUM ('SUM', 'ORDINAL', 'SPELLING', 'DATE', 'PLACE', 'NAME', 'COUNT', 'CONTRADICTION');

-- CreateEnum
CREATE TYPE "RecordSearchKind" AS ENUM ('MEMBER', 'OBSERVER', 'CIVIL_SOCIETY', 'BODY', 'PRESIDENCY', 'SUBTHEME', 'DOCUMENT', 'ACTIVITY', 'PARTNER', 'FORUM', 'SEMINAR', 'MILESTONE');

-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "foundedBasis" "RecordBasis",
ADD COLUMN     "foundedEn" TEXT,
ADD COLUMN     "foundedEs" TEXT,
ADD COLUMN     "foundedLines" INTEGER[],
ADD COLUMN     "meetingsLines" INTEGER[],
ADD COLUMN     "meetingsPerYear" INTEGER;

-- AlterTable
ALTER TABLE "Institution" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "nameEs" DROP NOT NULL,
ALTER COLUMN "nameEn" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "lines" INTEGER[],
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rule" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Party" ADD COLUMN     "variantsPrinted" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "PartyClass" ADD COLUMN     "lines" INTEGER[],
ADD COLUMN     "rule" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PartyStatus" ADD COLUMN     "sinceBasis" "RecordBasis",
ADD COLUMN     "sinceLines" INTEGER[];

-- AlterTable
ALTER TABLE "Presidency" ADD COLUMN     "isOrdinalPrinted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "meetingCityEn" TEXT,
ADD COLUMN     "meetingCityEs" TEXT,
ADD COLUMN     "meetingEndsOn" DATE,
ADD COLUMN     "meetingHostCode" TEXT,
ADD COLUMN     "meetingLines" INTEGER[],
ADD COLUMN     "meetingMonth" TEXT,
ADD COLUMN     "meetingStartsOn" DATE,
ADD COLUMN     "ordinalLines" INTEGER[];

-- CreateTable
CREATE TABLE "ContributionScale" (
    "code" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "tableEs" TEXT NOT NULL,
    "tableEn" TEXT NOT NULL,
    "tableLines" INTEGER[],
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "inForceSinceYear" INTEGER NOT NULL,
    "approvedBodyCode" TEXT NOT NULL,
    "approvedMeetingOrdinal" TEXT NOT NULL,
    "approvedYear" INTEGER NOT NULL,
    "approvedCity" TEXT NOT NULL,
    "approvedHostCode" TEXT NOT NULL,
    "approvedLines" INTEGER[],
    "currency" CHAR(3) NOT NULL,
    "totalPercentagePrinted" TEXT NOT NULL,
    "totalAmountPrinted" TEXT NOT NULL,
    "totalAmountMinor" BIGINT NOT NULL,
    "totalLines" INTEGER[],
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "ContributionScale_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ScaleContribution" (
    "scaleCode" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "percentagePrinted" TEXT NOT NULL,
    "amountPrinted" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "ScaleContribution_pkey" PRIMARY KEY ("scaleCode","partyCode")
);

-- CreateTable
CREATE TABLE "BudgetHeading" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "BudgetHeading_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SecretariatPost" (
    "code" "OfficeKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "SecretariatPost_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ObserverCriterion" (
    "code" TEXT NOT NULL,
    "kind" "CriterionKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "approvedOn" DATE NOT NULL,
    "approvedLines" INTEGER[],
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "ObserverCriterion_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "MemberCommitment" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "MemberCommitment_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ObserverRight" (
    "code" TEXT NOT NULL,
    "holder" "RightHolder" NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "ObserverRight_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Theme" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "variantsPrinted" JSONB NOT NULL DEFAULT '[]',
    "lines" INTEGER[],
    "notes" TEXT[],
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Area" (
    "code" TEXT NOT NULL,
    "themeCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "variantsPrinted" JSONB NOT NULL DEFAULT '[]',
    "lines" INTEGER[],
    "notes" TEXT[],
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Subtheme" (
    "code" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "discussedPrinted" TEXT NOT NULL,
    "relatedEventsPrinted" TEXT[],
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "Subtheme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SubthemeDiscussion" (
    "subthemeCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bodyCode" TEXT,
    "year" INTEGER NOT NULL,
    "isSince" BOOLEAN NOT NULL,
    "heldDuring" "DiscussionOccasion",
    "lines" INTEGER[],

    CONSTRAINT "SubthemeDiscussion_pkey" PRIMARY KEY ("subthemeCode","position")
);

-- CreateTable
CREATE TABLE "PlanActor" (
    "code" TEXT NOT NULL,
    "kind" "PlanActorKind" NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "partyCode" TEXT,
    "bodyCode" TEXT,
    "partnerCode" TEXT,
    "lines" INTEGER[],

    CONSTRAINT "PlanActor_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "PlanDocument" (
    "code" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "kind" "PlanDocumentKind" NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "years" INTEGER[],
    "isContinuous" BOOLEAN NOT NULL,
    "sameAsCode" TEXT,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "PlanDocument_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "PlanDocumentActor" (
    "documentCode" TEXT NOT NULL,
    "role" "PlanDocumentRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "actorCode" TEXT NOT NULL,
    "lines" INTEGER[],

    CONSTRAINT "PlanDocumentActor_pkey" PRIMARY KEY ("documentCode","role","position")
);

-- CreateTable
CREATE TABLE "PlanDocumentPart" (
    "documentCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "partyCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "lines" INTEGER[],

    CONSTRAINT "PlanDocumentPart_pkey" PRIMARY KEY ("documentCode","position")
);

-- CreateTable
CREATE TABLE "PlanAct" (
    "code" TEXT NOT NULL,
    "documentCode" TEXT,
    "activityCode" TEXT,
    "position" INTEGER NOT NULL,
    "act" "PlanActKind" NOT NULL,
    "bodyCode" TEXT,
    "year" INTEGER,
    "month" INTEGER,
    "meetingOrdinal" TEXT,
    "ordinalPrinted" TEXT,
    "placePrinted" TEXT,
    "objectPrinted" TEXT,
    "lines" INTEGER[],

    CONSTRAINT "PlanAct_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Activity" (
    "code" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "kind" "ActivityKind" NOT NULL,
    "state" "ActivityState" NOT NULL,
    "stateReasonEs" TEXT NOT NULL,
    "stateReasonEn" TEXT NOT NULL,
    "section" "ActivitySection" NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "datesPrinted" TEXT,
    "firstYear" INTEGER,
    "lastYear" INTEGER,
    "proposedBodyCode" TEXT,
    "proposedMeetingOrdinal" TEXT,
    "proposedOrdinalPrinted" TEXT,
    "proposedYear" INTEGER,
    "proposedMonth" INTEGER,
    "proposedPlacePrinted" TEXT,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ActivityPlace" (
    "activityCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "countryCode" TEXT,
    "lines" INTEGER[],

    CONSTRAINT "ActivityPlace_pkey" PRIMARY KEY ("activityCode","position")
);

-- CreateTable
CREATE TABLE "ActivitySponsor" (
    "activityCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "actorCode" TEXT NOT NULL,
    "nameEs" TEXT NOT NULL,
    "role" "SponsorRole" NOT NULL,
    "lines" INTEGER[],

    CONSTRAINT "ActivitySponsor_pkey" PRIMARY KEY ("activityCode","position")
);

-- CreateTable
CREATE TABLE "ActivitySubtheme" (
    "activityCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "subthemeCode" TEXT NOT NULL,
    "lines" INTEGER[],

    CONSTRAINT "ActivitySubtheme_pkey" PRIMARY KEY ("activityCode","position")
);

-- CreateTable
CREATE TABLE "Partner" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "isObserverOrganization" BOOLEAN NOT NULL,
    "partyCode" TEXT,
    "organisations" JSONB NOT NULL DEFAULT '[]',
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "descriptionBasis" "DescriptionBasis" NOT NULL,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "PartnerContribution" (
    "code" TEXT NOT NULL,
    "partnerCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "detailEs" TEXT,
    "detailEn" TEXT,
    "lines" INTEGER[],

    CONSTRAINT "PartnerContribution_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ForumEvent" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "years" INTEGER[],
    "places" JSONB NOT NULL DEFAULT '[]',
    "datePrinted" TEXT,
    "month" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "organisersEs" TEXT,
    "organisersEn" TEXT,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "ForumEvent_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SeminarEntry" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "column" "SeminarColumn" NOT NULL,
    "year" INTEGER,
    "recurring" "Recurrence",
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "planLines" INTEGER[],
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "SeminarEntry_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Acronym" (
    "code" TEXT NOT NULL,
    "acronym" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "inList" BOOLEAN NOT NULL,
    "meaningPrinted" BOOLEAN NOT NULL,
    "meaningEs" TEXT NOT NULL,
    "meaningEn" TEXT NOT NULL,
    "acronymEn" TEXT,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "Acronym_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "code" TEXT NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "date" TEXT,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "partyCodes" TEXT[],
    "bodyCodes" TEXT[],
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "RecordNote" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "RecordNoteKind" NOT NULL,
    "printed" TEXT NOT NULL,
    "problemEs" TEXT NOT NULL,
    "problemEn" TEXT NOT NULL,
    "choiceEs" TEXT NOT NULL,
    "choiceEn" TEXT NOT NULL,
    "appliesTo" TEXT[],
    "externalSources" TEXT[],
    "lines" INTEGER[],

    CONSTRAINT "RecordNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordSearch" (
    "kind" "RecordSearchKind" NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "bodyEs" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "vectorEs" tsvector GENERATED ALWAYS AS (setweight(public.crm_spanish_vector("titleEs"), 'A') || setweight(public.crm_spanish_vector("bodyEs"), 'B')) STORED,
    "vectorEn" tsvector GENERATED ALWAYS AS (setweight(public.crm_english_vector("titleEn"), 'A') || setweight(public.crm_english_vector("bodyEn"), 'B')) STORED,

    CONSTRAINT "RecordSearch_pkey" PRIMARY KEY ("kind","code")
);

-- CreateIndex
CREATE INDEX "Area_themeCode_idx" ON "Area"("themeCode");

-- CreateIndex
CREATE INDEX "Subtheme_areaCode_position_idx" ON "Subtheme"("areaCode", "position");

-- CreateIndex
CREATE INDEX "SubthemeDiscussion_bodyCode_year_idx" ON "SubthemeDiscussion"("bodyCode", "year");

-- CreateIndex
CREATE INDEX "PlanActor_partyCode_idx" ON "PlanActor"("partyCode");

-- CreateIndex
CREATE INDEX "PlanActor_partnerCode_idx" ON "PlanActor"("partnerCode");

-- CreateIndex
CREATE INDEX "PlanDocument_areaCode_position_idx" ON "PlanDocument"("areaCode", "position");

-- CreateIndex
CREATE INDEX "PlanDocumentActor_actorCode_idx" ON "PlanDocumentActor"("actorCode");

-- CreateIndex
CREATE INDEX "PlanDocumentPart_partyCode_idx" ON "PlanDocumentPart"("partyCode");

-- CreateIndex
CREATE INDEX "PlanAct_documentCode_idx" ON "PlanAct"("documentCode");

-- CreateIndex
CREATE INDEX "PlanAct_activityCode_idx" ON "PlanAct"("activityCode");

-- CreateIndex
CREATE INDEX "PlanAct_bodyCode_year_idx" ON "PlanAct"("bodyCode", "year");

-- CreateIndex
CREATE INDEX "Activity_areaCode_position_idx" ON "Activity"("areaCode", "position");

-- CreateIndex
CREATE INDEX "Activity_kind_idx" ON "Activity"("kind");

-- CreateIndex
CREATE INDEX "Activity_state_idx" ON "Activity"("state");

-- CreateIndex
CREATE INDEX "ActivityPlace_countryCode_idx" ON "ActivityPlace"("countryCode");

-- CreateIndex
CREATE INDEX "ActivitySponsor_actorCode_idx" ON "ActivitySponsor"("actorCode");

-- CreateIndex
CREATE INDEX "ActivitySubtheme_subthemeCode_idx" ON "ActivitySubtheme"("subthemeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_partyCode_key" ON "Partner"("partyCode");

-- CreateIndex
CREATE INDEX "PartnerContribution_partnerCode_position_idx" ON "PartnerContribution"("partnerCode", "position");

-- CreateIndex
CREATE INDEX "RecordSearch_vectorEs_idx" ON "RecordSearch" USING GIN ("vectorEs");

-- CreateIndex
CREATE INDEX "RecordSearch_vectorEn_idx" ON "RecordSearch" USING GIN ("vectorEn");

-- AddForeignKey
ALTER TABLE "ContributionScale" ADD CONSTRAINT "ContributionScale_approvedBodyCode_fkey" FOREIGN KEY ("approvedBodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionScale" ADD CONSTRAINT "ContributionScale_approvedHostCode_fkey" FOREIGN KEY ("approvedHostCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScaleContribution" ADD CONSTRAINT "ScaleContribution_scaleCode_fkey" FOREIGN KEY ("scaleCode") REFERENCES "ContributionScale"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScaleContribution" ADD CONSTRAINT "ScaleContribution_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presidency" ADD CONSTRAINT "Presidency_meetingHostCode_fkey" FOREIGN KEY ("meetingHostCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_themeCode_fkey" FOREIGN KEY ("themeCode") REFERENCES "Theme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subtheme" ADD CONSTRAINT "Subtheme_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "Area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubthemeDiscussion" ADD CONSTRAINT "SubthemeDiscussion_subthemeCode_fkey" FOREIGN KEY ("subthemeCode") REFERENCES "Subtheme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubthemeDiscussion" ADD CONSTRAINT "SubthemeDiscussion_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActor" ADD CONSTRAINT "PlanActor_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActor" ADD CONSTRAINT "PlanActor_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActor" ADD CONSTRAINT "PlanActor_partnerCode_fkey" FOREIGN KEY ("partnerCode") REFERENCES "Partner"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDocument" ADD CONSTRAINT "PlanDocument_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "Area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDocument" ADD CONSTRAINT "PlanDocument_sameAsCode_fkey" FOREIGN KEY ("sameAsCode") REFERENCES "PlanDocument"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDocumentActor" ADD CONSTRAINT "PlanDocumentActor_documentCode_fkey" FOREIGN KEY ("documentCode") REFERENCES "PlanDocument"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDocumentActor" ADD CONSTRAINT "PlanDocumentActor_actorCode_fkey" FOREIGN KEY ("actorCode") REFERENCES "PlanActor"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDocumentPart" ADD CONSTRAINT "PlanDocumentPart_documentCode_fkey" FOREIGN KEY ("documentCode") REFERENCES "PlanDocument"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDocumentPart" ADD CONSTRAINT "PlanDocumentPart_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAct" ADD CONSTRAINT "PlanAct_documentCode_fkey" FOREIGN KEY ("documentCode") REFERENCES "PlanDocument"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAct" ADD CONSTRAINT "PlanAct_activityCode_fkey" FOREIGN KEY ("activityCode") REFERENCES "Activity"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAct" ADD CONSTRAINT "PlanAct_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "Area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_proposedBodyCode_fkey" FOREIGN KEY ("proposedBodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityPlace" ADD CONSTRAINT "ActivityPlace_activityCode_fkey" FOREIGN KEY ("activityCode") REFERENCES "Activity"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityPlace" ADD CONSTRAINT "ActivityPlace_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySponsor" ADD CONSTRAINT "ActivitySponsor_activityCode_fkey" FOREIGN KEY ("activityCode") REFERENCES "Activity"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySponsor" ADD CONSTRAINT "ActivitySponsor_actorCode_fkey" FOREIGN KEY ("actorCode") REFERENCES "PlanActor"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySubtheme" ADD CONSTRAINT "ActivitySubtheme_activityCode_fkey" FOREIGN KEY ("activityCode") REFERENCES "Activity"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySubtheme" ADD CONSTRAINT "ActivitySubtheme_subthemeCode_fkey" FOREIGN KEY ("subthemeCode") REFERENCES "Subtheme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerContribution" ADD CONSTRAINT "PartnerContribution_partnerCode_fkey" FOREIGN KEY ("partnerCode") REFERENCES "Partner"("code") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Of a document or of an activity, never of both or of neither.
ALTER TABLE "PlanAct" ADD CONSTRAINT "PlanAct_of_one_thing" CHECK (num_nonnulls("documentCode", "activityCode") = 1);
ALTER TABLE "PlanAct" ADD CONSTRAINT "PlanAct_month_in_a_year" CHECK (month BETWEEN 1 AND 12);
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_years_in_order" CHECK (("firstYear" IS NULL) = ("lastYear" IS NULL) AND "lastYear" >= "firstYear");
ALTER TABLE "SeminarEntry" ADD CONSTRAINT "SeminarEntry_year_or_recurrence" CHECK (num_nonnulls(year, recurring) = 1);
ALTER TABLE "ScaleContribution" ADD CONSTRAINT "ScaleContribution_is_paid" CHECK ("amountMinor" > 0);
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_ends_after_it_starts" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom");
ALTER TABLE "Area" ADD CONSTRAINT "Area_ends_after_it_starts" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom");
