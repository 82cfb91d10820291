import type { Page } from '@playwright/test';

/** How a page is reached in a browser: where, as whom, and what it answers. */
export type Visit = Readonly<{
  address: () => Promise<string> | string;
  as?: string;
  status?: number;
  /** What has to have happened in this browser. */
  before?: (page: Page) => Promise<void>;
}>;

/** The accounts of the demonstration that most pages are looked at with. */
export const coordinator = 'secretariat.coordinator@crm.example';
export const focalPoint = 'focal-point.gt.migration@crm.example';
export const observer = 'delegate.acnur@crm.example';
export const itSpecialist = 'secretariat.it-specialist@crm.example';
