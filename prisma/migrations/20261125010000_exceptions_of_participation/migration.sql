-- Why:  the Presidency lets an observer into one meeting of a Network, authorises an observer State beforehand, or keeps a session to
--       the Members; each with its reason and its end.
-- Rule: DR-05 (Members among themselves), DR-35 and P-02 (prior authorisation of an observer State), DR-56 (invitation to a Network).
-- Rows: none yet.
-- Lock: none on what is there but SHARE ROW EXCLUSIVE for the three references; milliseconds.
-- Back: DROP TABLE "ParticipationException"; DROP TYPE "ExceptionKind";
CREATE TYPE "ExceptionKind" AS ENUM ('NETWORK_INVITATION', 'OBSERVER_AUTHORISATION', 'MEMBERS_ONLY');

CREATE TABLE "ParticipationException" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "kind" "ExceptionKind" NOT NULL,
    "partyCode" TEXT,
    "right" "ParticipationRight",
    "scope" TEXT,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ParticipationException_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ParticipationException_sessionId_idx" ON "ParticipationException"("sessionId");

ALTER TABLE "ParticipationException" ADD CONSTRAINT "ParticipationException_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ParticipationException" ADD CONSTRAINT "ParticipationException_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ParticipationException" ADD CONSTRAINT "ParticipationException_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each kind has what it needs, and an authorisation never gives a decision or a seat (P-02).
ALTER TABLE "ParticipationException" ADD CONSTRAINT "ParticipationException_shape" CHECK (
  CASE "kind"
    WHEN 'MEMBERS_ONLY' THEN "partyCode" IS NULL AND "right" IS NULL AND "scope" IS NULL
    WHEN 'NETWORK_INVITATION' THEN "partyCode" IS NOT NULL AND "right" IS NULL AND "scope" IS NULL
    ELSE "partyCode" IS NOT NULL AND "right" IN ('SPEAKS', 'DRAFTS') AND "right" IS NOT NULL AND "scope" IS NOT NULL
  END);

-- The same exception is there once at a time.
CREATE UNIQUE INDEX "ParticipationException_once" ON "ParticipationException"("sessionId", "kind", "partyCode", "right") NULLS NOT DISTINCT
  WHERE "revokedAt" IS NULL;
