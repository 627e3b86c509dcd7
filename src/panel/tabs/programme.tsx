import { OpportunityForm } from '../programme-tab/opportunity-form';
import { ReadinessForm } from '../programme-tab/readiness-form';

/** Short forms that leave a row in a sheet of their own: an opportunity's four questions, the programme's five factors. */
export function ProgrammeTab() {
  return (
    <>
      <OpportunityForm />
      <ReadinessForm />
    </>
  );
}
