// Finds variables with a name that neither Claude Code nor the AWS SDK reads, where the name that was meant is plain. Which
// names Claude Code reads stands in its program text (source/claude-code/variable-names.json).
import {describeOrigin, lineOfOrigin, type Sources} from '../../../claude-code/settings-layers.ts';
import {meantBy} from '../../../claude-code/unread-names.ts';
import {renameVariable, unsetVariables} from '../../../shell-command.ts';
import type {Check} from '../../check.ts';

/** Lines of start-up files, of other shells too: whoever opens that shell is no better off. */
const inStartUpFiles = (sources: Sources) =>
	sources.filter(({origin}) => origin.layer === 'shell-file').map(({name, origin}) => [name, origin] as const);

export const unreadName: Check = {
	id: 'unread-name',
	title: 'Every variable has a name that Claude Code reads',
	needs: 'offline',
	find: ({values, sources}) =>
		[
			...new Map([...inStartUpFiles(sources), ...[...values].map(([name, {winner}]) => [name, winner] as const)]),
		].flatMap(([name, winner]) => {
			const meant = meantBy(name);
			if (!meant) return [];
			const isSet = values.has(meant);
			return [
				{
					status: 'warn',
					about: [name],
					title: `Nobody reads ${name}`,
					because: `The variable that Claude Code reads is ${meant}${isSet ? ', which is set as well' : ''}`,
					evidence: [describeOrigin(winner)],
					next: [
						winner.path
							? {say: `${isSet ? `Delete ${name}` : `Change its name to ${meant}`} in ${lineOfOrigin(winner)}`}
							: isSet
								? {say: 'Unset it', run: unsetVariables(name)}
								: {say: `Set ${meant} instead`, run: renameVariable(name, meant)},
					],
				},
			];
		}),
};
