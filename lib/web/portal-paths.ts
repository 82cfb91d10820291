/**
 * The permanent addresses of the public portal, without the language: `/members/GT`. An address follows from a row's code and never
 * changes as long as the code does not. The search gives the same ones (lib/plan-of-action/search/views.ts).
 */
export const memberPath = (code: string): string => `/members/${code}`;
export const presidencyPath = (year: number): string => `/presidencies/${year}`;
export const bodyPath = (code: string): string => `/how-it-works#${code}`;
export const observerPath = (code: string): string => `/observers#${code}`;
export const areaPath = (code: string): string => `/plan-of-action/areas/${code}`;
export const subthemePath = (code: string): string => `/plan-of-action/subthemes/${code}`;
export const documentPath = (code: string): string => `/plan-of-action/documents/${code}`;
export const activityPath = (code: string): string => `/plan-of-action/activities/${code}`;
export const partnerPath = (code: string): string => `/partners/${code}`;
export const notePath = (id: string): string => `/record-notes#${id}`;
/** The list of activities with filters set: `{ area: 'TRAFFICKING' }`; without any, the list of all. */
export function activitiesPath(filter: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filter).toString();
  return `/plan-of-action/activities${query === '' ? '' : `?${query}`}`;
}
