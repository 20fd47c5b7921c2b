// Finds a settings file that Claude Code ignores as a whole because of
// one fault: the user then sees "Not logged in" (measured with 2.1.330).

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const settingsVoid: Check = {
	id: 'settings-void',
	title: 'Claude Code can read every settings file',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, fault}): CheckResult[] =>
			fault
				? [
						{
							status: 'fail',
							about: [path],
							title: `Claude Code ignores ${path} because of one mistake in it`,
							because: `Line ${fault.line}, column ${fault.column}: ${fault.say}`,
							evidence: [`${path}:${fault.line}:${fault.column}`],
							next: [{say: 'Correct that line: the file must be strict JSON'}],
						},
					]
				: [],
		),
};
