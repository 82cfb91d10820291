import { type Missing, missingFor, type TextState } from '../adoption/missing';

/**
 * What has to be settled before silence can be asked for: everything that adoption needs, but what Members have not said. One that has said that
 * it does not join these words is asked to talk, not to be silent.
 */
export function missingForSilence(state: TextState): Missing[] {
  return missingFor(state).filter(({ kind }) => kind !== 'POSITIONS' && kind !== 'OLD_POSITIONS');
}
