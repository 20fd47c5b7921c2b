// Which Claude Code is installed on this machine, as `claude --version` says it.
import type {Query} from '../query.ts';
import {resultSoFar} from '../query.ts';
import type {QuestionContext} from '../question.ts';

/** `2.1.330`; undefined where it is not installed or does not tell its version. */
const claudeVersionQuery: Query<string | undefined> = {
	key: 'claude version',
	doing: 'Asking Claude Code for its version',
	load: ({machine}, signal) => machine.claudeVersion(signal),
};

/** As far as it is known by now. */
export const installedClaude = ({lookUp}: Pick<QuestionContext, 'lookUp'>): string | undefined =>
	resultSoFar(lookUp(claudeVersionQuery));
