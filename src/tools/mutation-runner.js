/**
 * How Stryker runs the tests of shared/: all of them loaded once into one process, those that see a mutant run by name,
 * the quickest first, up to the first that fails. jest would load a hundred files again for each of thousands of mutants.
 */
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);

/** What the mutants look at: which of them is active, which test runs, how often they were passed. */
const mutants = (globalThis.__stryker__ ??= {});

/** The tests of compile/ take what the functions give for the truth, so they tell nothing of mutants there. */
const tells = (test, { fileName }) => !test.startsWith('compile/') || /[\\/]compile[\\/]/.test(fileName);

class MutationRunner {
  #tests = new Map();
  /** What each test took and how often it passed each mutant, by the first run; both are set in Stryker's copy. */
  #first;
  #firstFile = '';
  #bundle = '';

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#bundle = resolve('reports/mutation/tests.cjs');
    this.#firstFile = resolve('reports/mutation/first-run.json');
    this.#load();
  }

  async dryRun() {
    const tests = await this.#run([...this.#tests.keys()], true);
    const durations = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    const { mutantCoverage } = mutants;
    writeFileSync(this.#firstFile, JSON.stringify({ durations, passes: mutantCoverage?.perTest ?? {} }));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, reloadEnvironment, testFilter, disableBail }) {
    if (reloadEnvironment) {
      mutants.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      try {
        this.#load();
      } catch (error) {
        const test = { id: 'loading', name: 'loading', timeSpentMs: 0 };
        const tests = [{ ...test, status: TestStatus.Failed, failureMessage: String(error) }];
        return toMutantRunResult({ status: DryRunStatus.Complete, tests });
      }
    }
    mutants.activeMutant = activeMutant.id;
    const ids = (testFilter ?? [...this.#tests.keys()]).filter((id) => tells(id, activeMutant));
    const { durations, passes } = (this.#first ??= JSON.parse(readFileSync(this.#firstFile, 'utf8')));
    ids.sort((a, b) => durations[a] - durations[b]);
    const tests = await this.#run(ids, disableBail, (id) => passes[id]?.[activeMutant.id]);
    const { hitCount, hitLimit } = mutants;
    mutants.activeMutant = mutants.hitLimit = mutants.hitCount = undefined;
    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  #load() {
    delete require.cache[this.#bundle];
    this.#tests = require(this.#bundle).tests;
  }

  /** A test that passes the mutant twenty times as often as it should has got into a loop without end. */
  async #run(ids, toTheEnd, passesOf) {
    const results = [];
    for (const id of ids) {
      const passes = passesOf?.(id);
      mutants.hitCount = passes && 0;
      mutants.hitLimit = passes && 20 * passes + 10_000;
      const result = await this.#runTest(id);
      results.push(result);
      if (result.status === TestStatus.Failed && !toTheEnd) break;
      if (mutants.hitCount > mutants.hitLimit) break;
    }
    return results;
  }

  async #runTest(id) {
    mutants.currentTestId = id;
    const begun = performance.now();
    const ended = (outcome) => ({ id, name: id, timeSpentMs: performance.now() - begun, ...outcome });
    try {
      await this.#tests.get(id)();
      return ended({ status: TestStatus.Success });
    } catch (error) {
      return ended({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
    } finally {
      mutants.currentTestId = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mutation', MutationRunner)];
