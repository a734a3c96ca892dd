import type { RegulationReader } from '../../platform/regulations';
import type { StepDifference } from './fold-steps.repository';

/** Open steps that are kept otherwise than the cases say; empty when all is well. */
export function standingStepsApart(reader: RegulationReader): Promise<StepDifference[]> {
  return reader.rows<StepDifference>({
    text: `select 'standing_step' as rollup, cell, kept::text, counted::text from complaints.standing_steps_apart()`,
    values: [],
  });
}

/** Keeps the open steps anew from the cases. */
export async function recountStandingSteps(reader: RegulationReader): Promise<void> {
  await reader.rows({ text: 'select from complaints.recount_standing_steps()', values: [] });
}
