// Finds a settings file that Claude Code ignores as a whole because of
// one fault: the user then sees "Not logged in" (measured with 2.1.330).

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const settingsVoid: Check = {
	id: 'settings-void',
	title: 'Every settings file can be read',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, fault}): CheckResult[] =>
			fault
				? [
						{
							status: 'fail',
							about: [path],
							title: `Claude Code ignores all of ${path}`,
							because: `line ${fault.line}, column ${fault.column}: ${fault.say}`,
							evidence: [`${path}:${fault.line}:${fault.column}`],
							next: [{say: 'repair that line; the file must be strict JSON'}],
						},
					]
				: [],
		),
};
