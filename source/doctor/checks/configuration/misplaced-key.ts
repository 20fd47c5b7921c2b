// Finds variables that stand beside `env` in a settings file, and settings that stand inside of it: Claude Code
// reads neither (measured with 2.1.332).
import type {CheckResult} from '../../../finding.ts';
import {listText} from '../../../sentence-parts.ts';
import type {Check} from '../../check.ts';

export const misplacedKey: Check = {
	id: 'misplaced-key',
	title: 'Every variable of the settings stands in env',
	needs: 'offline',
	find: ({settings, values}) =>
		settings.flatMap(({path, misplaced}) => {
			if (misplaced.length === 0) return [];
			// Where the same variable is set in a place that counts, something works already.
			const isLost = misplaced.some(({meant, belongs}) => belongs === 'env' && !values.has(meant));
			const toEnv = misplaced.filter(({belongs}) => belongs === 'env');
			const toTop = misplaced.filter(({belongs}) => belongs === 'top');
			const names = misplaced.map(({written, line}) => `${written} (line ${line})`);
			const step = [
				toEnv.length > 0 ? `Move ${listText(toEnv.map(({meant}) => meant))} into "env"` : undefined,
				toTop.length > 0
					? `${toEnv.length > 0 ? 'move' : 'Move'} ${listText(toTop.map(({meant}) => meant))} out of "env", to the top level`
					: undefined,
			];
			return [
				{
					status: isLost ? 'fail' : 'warn',
					about: [path, ...misplaced.map(({written}) => written)],
					title: `Claude Code does not read ${listText(names)} in ${path}`,
					because:
						toEnv.length > 0 ? 'It takes variables from "env" alone' : 'It looks for these settings beside "env"',
					evidence: misplaced.map(({line, written, meant}) =>
						written === meant ? `${path}:${line}` : `${path}:${line}: ${written} means ${meant}`,
					),
					next: [{say: step.filter(Boolean).join(', and ')}],
				} satisfies CheckResult,
			];
		}),
};
