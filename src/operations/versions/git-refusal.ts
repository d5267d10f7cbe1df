import { GitError } from '../../host/git-host.ts';
import { RunError } from '../run-error.ts';

/** What git answers; if it does not, its reason and what to do then. @throws RunError */
export async function orRefuse<T>(work: () => Promise<T>, hint: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) throw new RunError(error.message, hint);
    throw error;
  }
}
