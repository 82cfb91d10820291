import { db } from '@/lib/core/db';
import { coordinator, focalPoint, observer, type Visit } from './visit';

const drafter = 'drafter.gt@crm.example';
const presidency = 'presidency-officer.do@crm.example';

/** The declaration of the demonstration, or the text behind closed doors. */
const textAt = async (rest = '', isClosed = false): Promise<string> => {
  const { id } = await db.negotiatedText.findFirstOrThrow({ where: { isClosed }, orderBy: { begunAt: 'asc' } });
  return `/texts/${id}${rest}`;
};

/** The page of one of its paragraphs. */
const paragraphAt = async (rest = ''): Promise<string> => {
  const { id, textId } = await db.textParagraph.findFirstOrThrow({
    where: { kind: 'OPERATIVE', removedAt: null, text: { isClosed: false } },
    orderBy: { id: 'asc' },
  });
  return `/texts/${textId}/paragraphs/${id}${rest}`;
};

/** The page of one of its proposals. */
const proposalAt = async (rest = ''): Promise<string> => {
  const { id, textId } = await db.textProposal.findFirstOrThrow({ orderBy: { number: 'asc' } });
  return `/texts/${textId}/proposals/${id}${rest}`;
};

const meetingAt = async (): Promise<string> => {
  const { session } = await db.negotiatedText.findFirstOrThrow({
    select: { session: { select: { meeting: { select: { code: true } } } } },
  });
  return `/meetings/${session.meeting.code}/texts`;
};

/** The pages of texts in the table of visits (visits.ts). */
export const textVisits: Record<string, readonly Visit[]> = {
  '/texts': [
    { address: () => '/texts', as: focalPoint },
    { address: () => '/texts', as: 'vice-minister.cr@crm.example' },
    { address: () => '/texts', as: observer },
  ],
  '/meetings/[code]/texts': [
    { address: meetingAt, as: presidency },
    { address: meetingAt, as: observer },
  ],
  '/verify': [{ address: () => '/verify' }, { address: () => '/verify', as: focalPoint }],
  '/texts/new': [
    {
      address: async () => {
        const { id } = await db.meetingSession.findFirstOrThrow({ where: { kind: 'DRAFTING' } });
        return `/texts/new?session=${id}`;
      },
      as: coordinator,
    },
  ],
  '/texts/[textId]': [
    { address: () => textAt('?done=save'), as: drafter },
    { address: () => textAt('?view=both'), as: focalPoint },
    { address: () => textAt('?view=compilation'), as: drafter },
    { address: () => textAt('?view=redline'), as: presidency },
    { address: () => textAt('?view=final'), as: focalPoint },
    { address: () => textAt('', true), as: 'vice-minister.cr@crm.example' },
    { address: () => textAt('', true), as: coordinator, status: 404 },
    { address: () => textAt(), as: observer, status: 404 },
  ],
  '/texts/[textId]/write': [
    { address: () => textAt('/write'), as: presidency },
    { address: () => textAt('/write'), as: focalPoint },
  ],
  '/texts/[textId]/silence': [
    { address: () => textAt('/silence?done=openSilence'), as: presidency },
    { address: () => textAt('/silence'), as: 'vice-minister.cr@crm.example' },
    { address: () => textAt('/silence'), as: observer, status: 404 },
  ],
  '/texts/[textId]/milestones': [
    { address: () => textAt('/milestones?done=freeze'), as: presidency },
    { address: () => textAt('/milestones'), as: focalPoint },
    { address: () => textAt('/milestones', true), as: 'vice-minister.cr@crm.example' },
    { address: () => textAt('/milestones', true), as: coordinator, status: 404 },
  ],
  '/texts/[textId]/milestones/[number]': [
    { address: () => textAt('/milestones/1'), as: presidency },
    { address: () => textAt('/milestones/1'), as: focalPoint },
    { address: () => textAt('/milestones/1'), as: observer, status: 404 },
    { address: () => textAt('/milestones/2'), as: presidency, status: 404 },
  ],
  '/texts/[textId]/milestones/compare': [{ address: () => textAt('/milestones/compare'), as: drafter }],
  '/texts/[textId]/paragraphs/[paragraphId]': [{ address: () => paragraphAt(), as: drafter }],
  '/texts/[textId]/paragraphs/[paragraphId]/edit': [
    { address: () => paragraphAt('/edit'), as: drafter },
    { address: () => paragraphAt('/edit'), as: focalPoint },
  ],
  '/texts/[textId]/proposals': [
    { address: () => textAt('/proposals?status=all'), as: focalPoint },
    { address: () => textAt('/proposals'), as: observer, status: 404 },
  ],
  '/texts/[textId]/proposals/[proposalId]': [
    { address: () => proposalAt('?done=propose'), as: drafter },
    { address: () => proposalAt(), as: observer, status: 404 },
  ],
  '/texts/[textId]/proposals/[proposalId]/settle': [
    { address: () => proposalAt('/settle'), as: drafter },
    { address: () => proposalAt('/settle'), as: presidency },
    { address: () => proposalAt('/settle'), as: focalPoint },
  ],
  '/texts/[textId]/paragraphs/[paragraphId]/propose': [
    { address: () => paragraphAt('/propose'), as: drafter },
    { address: () => paragraphAt('/propose'), as: focalPoint },
  ],
  '/texts/[textId]/paragraphs/[paragraphId]/comment': [{ address: () => paragraphAt('/comment'), as: drafter }],
  '/texts/[textId]/consensus': [
    { address: () => textAt('/consensus'), as: 'vice-minister.cr@crm.example' },
    { address: () => textAt('/consensus', true), as: coordinator, status: 404 },
  ],
  '/texts/[textId]/consensus/state': [
    { address: () => textAt('/consensus/state'), as: 'vice-minister.cr@crm.example' },
    { address: () => textAt('/consensus/state'), as: presidency },
    { address: () => textAt('/consensus/state'), as: drafter },
  ],
};
