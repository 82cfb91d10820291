/** The Conference's zone: deadlines and calendar dates are read here (P-11). In a file of its own: browsers need no more than this. */
export const CONFERENCE_ZONE = 'America/Costa_Rica';
