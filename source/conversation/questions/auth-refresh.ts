// --auth-refresh: what becomes of an awsAuthRefresh that somebody else wrote, and that does harm beside what is set up.
import type {RefreshFault} from '../../claude-code/refresh-fault.ts';
import {isWrittenFor} from '../credentials-of.ts';
import {foreignRefreshFault} from '../foreign-refresh.ts';
import type {QuestionContext} from '../question.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';
import {credentials} from './credentials.ts';

export const authRefresh = choiceQuestion({
	id: 'authRefresh',
	name: 'Sign-in command',
	title: 'Replace the sign-in command that is in the settings file?',
	help: (context) => {
		const fault = faultIn(context);
		return fault ? whyNot(fault) : 'awsAuthRefresh is what Claude Code runs where its AWS credentials do not work.';
	},
	flag: {
		name: 'auth-refresh',
		takes: 'keep|replace',
		help: 'an awsAuthRefresh that somebody else wrote, and that does not suit the credentials that are set up',
	},
	applies: (context) =>
		isWrittenFor(context) && (faultIn(context) !== undefined || context.initial.flags.authRefresh !== undefined),
	choices: () => [
		{value: 'keep', word: 'keep', label: 'Keep it', hint: 'Claude Code runs it as somebody wrote it'},
		{value: 'replace', word: 'replace', label: 'Replace it', hint: 'the session in use is renewed, and no other'},
	],
	otherwise: () => ({value: 'keep', from: 'default'}),
});

/** The row stands beside that of the credentials, also while these are only suggested. */
function faultIn(context: QuestionContext): RefreshFault | undefined {
	if (!context.initial.settingsKeys?.awsAuthRefresh) return undefined;
	return foreignRefreshFault(context, context.answers.credentials ?? credentials.suggest(context)?.value);
}

const whyNot = (fault: RefreshFault): string =>
	fault.kind === 'at every start'
		? 'awsAuthRefresh is run at every start where the default AWS credentials do not work, although the new command gives the credentials.'
		: `awsAuthRefresh signs in to the AWS profile ${fault.profiles.join(', ')}, and ${fault.used} is used.`;
