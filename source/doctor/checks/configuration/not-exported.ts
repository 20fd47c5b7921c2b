// Finds variables that a start-up file sets without exporting them: programs that are started from the shell do not get them.
import {type Check, findingIf} from '../../check.ts';

export const notExported: Check = {
	id: 'not-exported',
	title: 'Variables of start-up files are exported',
	needs: 'offline',
	find(subject) {
		const ineffective = subject.unexportedVariables.filter(
			({name}) => !subject.values.has(name) && !subject.newTerminalValues.has(name),
		);
		return findingIf(ineffective.length > 0, () => ({
			status: 'warn',
			about: [...new Set(ineffective.map(({name}) => name))],
			title: `${[...new Set(ineffective.map(({name}) => name))].join(', ')} is set but not exported`,
			because: 'programs started by the shell do not see it',
			evidence: ineffective.map(({name, path, line}) => `${name} · ${path}:${line}`),
			next: [{say: 'write export before it (fish: set -gx)'}],
		}));
	},
};
