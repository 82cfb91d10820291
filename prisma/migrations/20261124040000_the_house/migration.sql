-- Why:  first tables: people and rights, bodies and meetings, country reports, documents, audit, outbox.
-- Rule: DR-01 to DR-80 as modelled in prisma/schema; the audit chain by P-08 and the security decisions 12 and 13.
-- Rows: none; first migration.
-- Lock: none; empty database.
-- Back: drop the database.
CREATE EXTENSION IF NOT EXISTS citext;

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('es', 'en');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('QUEUED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "Scan" AS ENUM ('NOT_CONFIGURED', 'PENDING', 'CLEAN', 'INFECTED');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('COUNTRY_REPORT', 'COMPILATION');

-- CreateEnum
CREATE TYPE "Classification" AS ENUM ('PUBLIC', 'CONFERENCE', 'TECHNICAL', 'MEMBERS', 'NETWORK', 'CLOSED_DOOR', 'SECRETARIAT');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('MEMBER', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY', 'SECRETARIAT');

-- CreateEnum
CREATE TYPE "InstitutionFamily" AS ENUM ('FOREIGN_AFFAIRS', 'INTERIOR', 'MIGRATION');

-- CreateEnum
CREATE TYPE "OfficeKind" AS ENUM ('FOCAL_POINT', 'VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER', 'DRAFTER', 'PRESIDENCY_OFFICER', 'SECRETARIAT_COORDINATOR', 'SECRETARIAT_ASSISTANT', 'SECRETARIAT_IT', 'OBSERVER_STATE_DELEGATE', 'OBSERVER_ORGANIZATION_DELEGATE', 'CIVIL_SOCIETY_DELEGATE', 'GUEST');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('VICE_MINISTERS', 'GRCM', 'NETWORK', 'PRESIDENCY', 'SECRETARIAT');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('PLENARY', 'CLOSED_DOOR', 'TECHNICAL', 'NETWORK', 'JOINT', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING', 'OPENING');

-- CreateEnum
CREATE TYPE "ParticipationRight" AS ENUM ('IS_TOLD', 'ATTENDS', 'SPEAKS', 'DRAFTS', 'DECIDES');

-- CreateEnum
CREATE TYPE "ParticipationVerdict" AS ENUM ('YES', 'NO', 'IF_INVITED', 'IF_AUTHORISED');

-- CreateEnum
CREATE TYPE "ThemeKind" AS ENUM ('FOUNDING_LABEL', 'CENTRAL_THEME');

-- CreateEnum
CREATE TYPE "DeadlineRule" AS ENUM ('DAYS_BEFORE_MEETING', 'FIXED_DATE', 'NONE');

-- CreateEnum
CREATE TYPE "ReportCadence" AS ENUM ('PER_MEETING', 'PER_YEAR');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "locale" "Locale" NOT NULL DEFAULT 'es',
    "timeZone" TEXT NOT NULL DEFAULT 'America/Costa_Rica',
    "passwordHash" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "invitedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "officeCode" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "institutionId" UUID,
    "bodyCode" TEXT,
    "meetingId" UUID,
    "sessionId" UUID,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "methods" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idleUntil" TIMESTAMPTZ(3) NOT NULL,
    "absoluteUntil" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "LoginChallenge" (
    "idHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "methods" TEXT[],
    "isComplete" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,

    CONSTRAINT "LoginChallenge_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "TotpKey" (
    "userId" UUID NOT NULL,
    "secretEnc" TEXT NOT NULL,
    "lastStep" BIGINT NOT NULL DEFAULT 0,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TotpKey_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "codeHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "LoginAttempt" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoginAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "act" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "userId" UUID,
    "toAddress" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "topic" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "scan" "Scan" NOT NULL DEFAULT 'NOT_CONFIGURED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "actorId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "response" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("actorId","key")
);

-- CreateTable
CREATE TABLE "SymbolCounter" (
    "prefix" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "SymbolCounter_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "symbol" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "classification" "Classification" NOT NULL,
    "bodyCode" TEXT,
    "partyCode" TEXT,
    "year" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'America/Costa_Rica',
    "city" TEXT,
    "hostPartyCode" TEXT,
    "status" "MeetingStatus" NOT NULL DEFAULT 'PLANNED',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingSession" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "meetingId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "code" TEXT NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "officialNameEs" TEXT,
    "officialNameEn" TEXT,
    "acronymEs" TEXT,
    "acronymEn" TEXT,
    "position" INTEGER NOT NULL,
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "Party_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "PartyClass" (
    "code" TEXT NOT NULL,
    "kind" "PartyKind" NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "PartyClass_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "PartyStatus" (
    "id" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "classCode" TEXT NOT NULL,
    "sinceYear" INTEGER,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "PartyStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Institution" (
    "id" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "family" "InstitutionFamily" NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "printedEs" TEXT,
    "units" JSONB NOT NULL DEFAULT '[]',
    "functionEs" TEXT,
    "functionEn" TEXT,
    "lines" INTEGER[],
    "notes" TEXT[],
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "code" TEXT NOT NULL,
    "kind" "OfficeKind" NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "partyKind" "PartyKind" NOT NULL,
    "needsSecondFactor" BOOLEAN NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Body" (
    "code" TEXT NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortEs" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "rank" INTEGER,
    "position" INTEGER NOT NULL,
    "foundedYear" INTEGER,
    "purposeEs" TEXT NOT NULL,
    "purposeEn" TEXT NOT NULL,
    "variants" JSONB NOT NULL DEFAULT '[]',
    "lines" INTEGER[],
    "notes" TEXT[],
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ParticipationDefault" (
    "id" UUID NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "sessionKind" "SessionKind" NOT NULL,
    "partyKind" "PartyKind" NOT NULL,
    "right" "ParticipationRight" NOT NULL,
    "verdict" "ParticipationVerdict" NOT NULL,
    "rule" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "ParticipationDefault_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presidency" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "partyCode" TEXT NOT NULL,
    "themeEs" TEXT,
    "themeEn" TEXT,
    "themeKind" "ThemeKind" NOT NULL DEFAULT 'CENTRAL_THEME',
    "meetingOrdinal" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "Presidency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportKind" (
    "code" TEXT NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "purposeEs" TEXT NOT NULL,
    "purposeEn" TEXT NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "deadlineRule" "DeadlineRule" NOT NULL,
    "daysBefore" INTEGER,
    "meetingBodyCode" TEXT,
    "cadence" "ReportCadence" NOT NULL,
    "rule" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportKind_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ReportTemplate" (
    "id" UUID NOT NULL,
    "kindCode" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateSection" (
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "guidanceEs" TEXT NOT NULL,
    "guidanceEn" TEXT NOT NULL,
    "isRequired" BOOLEAN NOT NULL,
    "maxChars" INTEGER NOT NULL,

    CONSTRAINT "TemplateSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportCall" (
    "id" UUID NOT NULL,
    "kindCode" TEXT NOT NULL,
    "templateId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "meetingId" UUID,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "messageEs" TEXT NOT NULL DEFAULT '',
    "messageEn" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountryReport" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'DRAFT',
    "language" "Locale" NOT NULL DEFAULT 'es',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CountryReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportAnswer" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "ReportAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportAnswerRevision" (
    "answerId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID NOT NULL,

    CONSTRAINT "ReportAnswerRevision_pkey" PRIMARY KEY ("answerId","revision")
);

-- CreateTable
CREATE TABLE "ReportAttachment" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportAttachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportSubmission" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID NOT NULL,
    "isLate" BOOLEAN NOT NULL,
    "documentId" UUID,

    CONSTRAINT "ReportSubmission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionAttachment" (
    "submissionId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SubmissionAttachment_pkey" PRIMARY KEY ("submissionId","attachmentId")
);

-- CreateTable
CREATE TABLE "ReportTransition" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from" "ReportStatus" NOT NULL,
    "to" "ReportStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ReportTransition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportReminder" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sentById" UUID,

    CONSTRAINT "ReportReminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Mandate_userId_idx" ON "Mandate"("userId");

-- CreateIndex
CREATE INDEX "Mandate_partyCode_officeCode_idx" ON "Mandate"("partyCode", "officeCode");

-- CreateIndex
CREATE INDEX "Session_userId_revokedAt_idx" ON "Session"("userId", "revokedAt");

-- CreateIndex
CREATE INDEX "LoginChallenge_userId_idx" ON "LoginChallenge"("userId");

-- CreateIndex
CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_purpose_idx" ON "OneTimeLink"("userId", "purpose");

-- CreateIndex
CREATE INDEX "LoginAttempt_key_at_idx" ON "LoginAttempt"("key", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_seq_idx" ON "AuditEntry"("subjectId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_seq_idx" ON "AuditEntry"("actorId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_dedupeKey_key" ON "OutboxMail"("dedupeKey");

-- CreateIndex
CREATE INDEX "OutboxMail_status_createdAt_idx" ON "OutboxMail"("status", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxMail_userId_createdAt_idx" ON "OutboxMail"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_symbol_key" ON "Document"("symbol");

-- CreateIndex
CREATE INDEX "Document_issuedAt_id_idx" ON "Document"("issuedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_code_key" ON "Meeting"("code");

-- CreateIndex
CREATE INDEX "Meeting_bodyCode_startsOn_idx" ON "Meeting"("bodyCode", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSession_code_key" ON "MeetingSession"("code");

-- CreateIndex
CREATE INDEX "MeetingSession_meetingId_startsAt_idx" ON "MeetingSession"("meetingId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "PartyStatus_partyCode_classCode_validFrom_key" ON "PartyStatus"("partyCode", "classCode", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_partyCode_family_validFrom_key" ON "Institution"("partyCode", "family", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "ParticipationDefault_bodyCode_sessionKind_partyKind_right_v_key" ON "ParticipationDefault"("bodyCode", "sessionKind", "partyKind", "right", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Presidency_year_key" ON "Presidency"("year");

-- CreateIndex
CREATE UNIQUE INDEX "ReportTemplate_kindCode_revision_key" ON "ReportTemplate"("kindCode", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateSection_templateId_key_key" ON "TemplateSection"("templateId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateSection_templateId_position_key" ON "TemplateSection"("templateId", "position");

-- CreateIndex
CREATE INDEX "ReportCall_year_kindCode_idx" ON "ReportCall"("year", "kindCode");

-- CreateIndex
CREATE UNIQUE INDEX "ReportCall_kindCode_meetingId_key" ON "ReportCall"("kindCode", "meetingId");

-- CreateIndex
CREATE INDEX "CountryReport_partyCode_status_idx" ON "CountryReport"("partyCode", "status");

-- CreateIndex
CREATE UNIQUE INDEX "CountryReport_callId_partyCode_key" ON "CountryReport"("callId", "partyCode");

-- CreateIndex
CREATE UNIQUE INDEX "ReportAnswer_reportId_sectionId_language_key" ON "ReportAnswer"("reportId", "sectionId", "language");

-- CreateIndex
CREATE INDEX "ReportAttachment_reportId_idx" ON "ReportAttachment"("reportId");

-- CreateIndex
CREATE INDEX "ReportAttachment_sha256_idx" ON "ReportAttachment"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSubmission_reference_key" ON "ReportSubmission"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSubmission_documentId_key" ON "ReportSubmission"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSubmission_reportId_number_key" ON "ReportSubmission"("reportId", "number");

-- CreateIndex
CREATE INDEX "ReportTransition_reportId_at_idx" ON "ReportTransition"("reportId", "at");

-- CreateIndex
CREATE INDEX "ReportReminder_callId_partyCode_sentAt_idx" ON "ReportReminder"("callId", "partyCode", "sentAt");

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_officeCode_fkey" FOREIGN KEY ("officeCode") REFERENCES "Office"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginChallenge" ADD CONSTRAINT "LoginChallenge_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TotpKey" ADD CONSTRAINT "TotpKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_hostPartyCode_fkey" FOREIGN KEY ("hostPartyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyStatus" ADD CONSTRAINT "PartyStatus_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyStatus" ADD CONSTRAINT "PartyStatus_classCode_fkey" FOREIGN KEY ("classCode") REFERENCES "PartyClass"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Institution" ADD CONSTRAINT "Institution_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationDefault" ADD CONSTRAINT "ParticipationDefault_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presidency" ADD CONSTRAINT "Presidency_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportKind" ADD CONSTRAINT "ReportKind_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportKind" ADD CONSTRAINT "ReportKind_meetingBodyCode_fkey" FOREIGN KEY ("meetingBodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportTemplate" ADD CONSTRAINT "ReportTemplate_kindCode_fkey" FOREIGN KEY ("kindCode") REFERENCES "ReportKind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateSection" ADD CONSTRAINT "TemplateSection_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "ReportTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCall" ADD CONSTRAINT "ReportCall_kindCode_fkey" FOREIGN KEY ("kindCode") REFERENCES "ReportKind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCall" ADD CONSTRAINT "ReportCall_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "ReportTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCall" ADD CONSTRAINT "ReportCall_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryReport" ADD CONSTRAINT "CountryReport_callId_fkey" FOREIGN KEY ("callId") REFERENCES "ReportCall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryReport" ADD CONSTRAINT "CountryReport_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAnswer" ADD CONSTRAINT "ReportAnswer_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "CountryReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAnswer" ADD CONSTRAINT "ReportAnswer_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "TemplateSection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAnswerRevision" ADD CONSTRAINT "ReportAnswerRevision_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "ReportAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAttachment" ADD CONSTRAINT "ReportAttachment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "CountryReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAttachment" ADD CONSTRAINT "ReportAttachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSubmission" ADD CONSTRAINT "ReportSubmission_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "CountryReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSubmission" ADD CONSTRAINT "ReportSubmission_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionAttachment" ADD CONSTRAINT "SubmissionAttachment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "ReportSubmission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionAttachment" ADD CONSTRAINT "SubmissionAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "ReportAttachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportTransition" ADD CONSTRAINT "ReportTransition_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "CountryReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReminder" ADD CONSTRAINT "ReportReminder_callId_fkey" FOREIGN KEY ("callId") REFERENCES "ReportCall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReminder" ADD CONSTRAINT "ReportReminder_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The audit chain: numbered without gaps, each row over the hash of the one before. The lock is held to the commit, so the audit
-- row is the last write of a transaction.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(74217001);
  SELECT seq, hash INTO last FROM "AuditEntry" ORDER BY seq DESC LIMIT 1;
  NEW.seq := COALESCE(last.seq, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW."previousHash" := COALESCE(last.hash, '');
  NEW.hash := encode(sha256(convert_to(NEW."previousHash" || '|' || NEW.seq || '|' || extract(epoch FROM NEW.at)::text || '|'
    || COALESCE(NEW."actorId"::text, '') || '|' || NEW.act || '|' || NEW."subjectId" || '|' || NEW.detail::text, 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- The number of the first row that does not follow from the one before it; null when the whole chain holds.
CREATE FUNCTION audit_first_broken() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(seq) FROM (
    SELECT seq, hash, "previousHash", lag(hash, 1, '') OVER w AS before, lag(seq, 1, 0::bigint) OVER w AS number,
      encode(sha256(convert_to("previousHash" || '|' || seq || '|' || extract(epoch FROM at)::text || '|'
        || COALESCE("actorId"::text, '') || '|' || act || '|' || "subjectId" || '|' || detail::text, 'UTF8')), 'hex') AS computed
    FROM "AuditEntry" WINDOW w AS (ORDER BY seq)
  ) chain WHERE computed <> hash OR "previousHash" <> before OR seq <> number + 1 $$;

-- A person holds one open challenge's worth of tries; the worker forgets old ones.
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_ends_after_it_starts" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_ends_after_it_starts" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_ends_after_it_starts" CHECK ("endsAt" > "startsAt");
ALTER TABLE "ReportKind" ADD CONSTRAINT "ReportKind_days_with_rule" CHECK (("deadlineRule" = 'DAYS_BEFORE_MEETING') = ("daysBefore" IS NOT NULL));
ALTER TABLE "Presidency" ADD CONSTRAINT "Presidency_ends_after_it_starts" CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt");
-- One Member presides at a time (DR-26): at most one term is open.
CREATE UNIQUE INDEX "Presidency_one_open_term" ON "Presidency" ((true)) WHERE "startsAt" IS NOT NULL AND "endsAt" IS NULL;
-- One call a kind and year where the kind is yearly.
CREATE UNIQUE INDEX "ReportCall_one_a_year" ON "ReportCall" ("kindCode", year) WHERE "meetingId" IS NULL;
ALTER TABLE "ReportTransition" ADD CONSTRAINT "ReportTransition_has_its_reason" CHECK (act NOT IN ('return', 'reopen') OR btrim(COALESCE(reason, '')) <> '');
ALTER TABLE "ReportAttachment" ADD CONSTRAINT "ReportAttachment_is_not_empty" CHECK (bytes > 0);
