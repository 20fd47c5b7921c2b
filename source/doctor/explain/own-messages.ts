// What each message of Claude Code's own means: its likely causes, the likeliest first, and the first step where none of them holds here.
import {awsCliInstallation} from '../../aws-command.ts';
import type {OwnMessage} from '../../claude-code/printed-messages.ts';
import type {Next} from '../../problem.ts';
import {installClaudeCode} from '../../shell-command.ts';
import {runByHandStep} from '../steps.ts';
import type {Subject} from '../subject.ts';
import {hiddenCauses} from './hidden-causes.ts';
import {checkedBy, type LikelyCause, untold} from './likely-cause.ts';

type Explanation = {
	readonly title: string;
	readonly causes: readonly LikelyCause[];
	/** Where no cause holds here: the first thing that the reader can do. */
	readonly next: (subject: Subject) => Next;
};

const always = (say: string, run?: string) => () => (run === undefined ? {say} : {say, run});
const restart = always('Restart Claude Code: it then reads what is set now', 'claude');
const otherTerminal = untold('Claude Code was started by an editor or a terminal that does not have these settings');
const settingsVoid = checkedBy('A settings file has a fault, so Claude Code uses nothing of it', 'settings-void');
const otherPath = untold(
	'It was installed after that terminal or editor was opened, or stands on the PATH of other shells alone',
);
const startedAnew = {say: 'Close that terminal or editor, open it anew, and run the command there'};
const proxyOfShell = always('See which proxy is set', 'env | grep -i _proxy');

export const ownMessages: Readonly<Record<OwnMessage, Explanation>> = {
	'model-hidden': {
		title: 'Claude Code hides what AWS said: it prints this line for every 404',
		causes: hiddenCauses,
		next: () => ({say: 'Choose a model that can be called', own: ''}),
	},
	'settings-void': {
		title: 'Claude Code ignores a whole settings file, because of one fault in it',
		causes: [settingsVoid],
		next: restart,
	},
	'not-logged-in': {
		title: 'Claude Code does not use Amazon Bedrock here, so it asks for an Anthropic login',
		causes: [
			settingsVoid,
			checkedBy('Bedrock is not switched on', 'bedrock-off', 'turns-on-built-in'),
			checkedBy('Another provider is switched on', 'other-provider', 'second-provider'),
			checkedBy('A variable is set in the shell but not exported', 'not-exported', 'stray-dotenv'),
			checkedBy('The settings of a project switch Bedrock off', 'project-overrides'),
			checkedBy('A new terminal has other values', 'new-terminal'),
			otherTerminal,
		],
		next: restart,
	},
	'auth-refresh-failed': {
		title: 'The command in awsAuthRefresh failed, so Claude Code could not renew the sign-in',
		causes: [
			checkedBy('The AWS CLI is not on the PATH', 'aws-command-missing'),
			checkedBy('The AWS profile does not exist', 'profile-missing', 'source-profile-missing', 'sso-section-missing'),
			checkedBy('AWS refuses something else, and each refusal runs the command', 'refresh-loop', 'refresh-loop-global'),
			untold('The command needs a browser or an answer that it does not get'),
		],
		next: (subject) => runByHandStep(subject, 'Run the command yourself and look at what it prints', 'awsAuthRefresh'),
	},
	'credential-export-failed': {
		title: 'The command in awsCredentialExport gave no credentials, so Claude Code went on to the next sign-in',
		causes: [
			checkedBy('The command fails here, too', 'credential-export-failed'),
			checkedBy('The credentials that it gave have expired', 'expired-token'),
			checkedBy('The SSO session behind it has expired', 'sso-not-signed-in', 'sso-legacy-expired', 'sso-refused'),
		],
		next: (subject) =>
			runByHandStep(
				subject,
				'Run the command yourself; it must print JSON with the fields of Credentials',
				'awsCredentialExport',
			),
	},
	'proxy-tunnel': {
		title: 'The proxy refused to connect Claude Code to AWS',
		causes: [
			checkedBy('From here, too, AWS cannot be reached', 'no-connection', 'partly-reachable', 'block-page'),
			untold('The proxy wants a user name and a password, or other ones'),
			untold('The proxy does not allow the hosts of Amazon Bedrock'),
		],
		next: proxyOfShell,
	},
	'proxy-url': {
		title: 'The proxy setting is no URL that Claude Code can read',
		causes: [
			checkedBy('From here, too, it names no proxy that can be used', 'proxy-refused'),
			untold('A special character in its password is not escaped, such as # as %23'),
		],
		next: proxyOfShell,
	},
	'header-value': {
		title: 'A key or token has a character that no request may carry, such as a line break',
		causes: [
			checkedBy('A variable has one at its edge here', 'stray-character'),
			untold('A header in ANTHROPIC_CUSTOM_HEADERS has one'),
		],
		next: always('Enter the key or token again, without a line break behind it'),
	},
	'certificate-file': {
		title: 'Claude Code could not load the file in NODE_EXTRA_CA_CERTS, so it trusts no certificate of your company',
		causes: [checkedBy('The file is missing, or holds no certificate', 'ca-file-unreadable')],
		next: always('See whether this file is there and holds certificates', 'head -n 1 "$NODE_EXTRA_CA_CERTS"'),
	},
	certificate: {
		title: 'Claude Code does not trust the certificate of what answered, which may be a company proxy',
		causes: [
			checkedBy('From here, too, the certificate is not trusted', 'tls-inspection'),
			checkedBy('The certificate stands in AWS_CA_BUNDLE, which Claude Code ignores', 'ca-bundle-ignored'),
			checkedBy('The file in NODE_EXTRA_CA_CERTS cannot be used', 'ca-file-unreadable'),
		],
		next: always(
			'Ask whoever runs the network for the certificate file of your company, and export its path as NODE_EXTRA_CA_CERTS',
		),
	},
	'caching-off': {
		title: 'Prompt caching is off, so each turn is slower and costs more',
		causes: [checkedBy('A variable switches it off here', 'caching-off')],
		next: restart,
	},
	'unrecognized-model': {
		title: 'Claude Code does not know the model that it was told to use',
		causes: [
			checkedBy('A variable holds a short name such as sonnet, where an id belongs', 'alias-as-pin'),
			checkedBy('A variable holds no usable id', 'malformed-pin', 'escaped-pin', 'blank-model'),
			checkedBy('An agent names such a model', 'agent-ids', 'agent-models'),
			checkedBy('It is an ARN, and Claude Code may not read the model behind it', 'profile-not-readable'),
		],
		next: () => ({say: 'Choose an inference profile for each model', own: ''}),
	},
	'list-permission': {
		title: 'You may not list inference profiles, which /setup-bedrock needs; Claude Code works without it',
		causes: [checkedBy('From here, too, AWS does not list them', 'list-not-allowed')],
		next: () => ({say: 'Choose the models here, where an id or ARN can be entered', own: ''}),
	},
	'api-key-not-accepted': {
		title: 'AWS does not accept the Bedrock API key',
		causes: [
			checkedBy('The key has expired', 'api-key-expired'),
			checkedBy('The key belongs to another region, is cut short or was revoked', 'api-key-refused'),
			checkedBy('The identity behind the key may not use API keys', 'api-key-not-allowed'),
			checkedBy('An old key is still set', 'stale-api-key'),
		],
		next: () => ({say: 'Sign in with an AWS profile, or enter another key', own: ''}),
	},
	'chain-timed-out': {
		title: 'No sign-in gave Claude Code credentials in time',
		causes: [
			checkedBy('A command or the network lets it wait here, too', 'credentials-hang'),
			checkedBy('There is no sign-in', 'no-credentials', 'profile-missing'),
		],
		next: always('See where the credentials come from', 'aws configure list'),
	},
	'aws-not-found': {
		title: 'The shell found no AWS CLI, the program that is named aws',
		causes: [
			{say: 'It is not on the PATH here, either', holds: ({subject}) => !subject.platform.awsCommand},
			otherPath,
		],
		next: ({platform}) => (platform.awsCommand ? startedAnew : {say: `Install the AWS CLI: ${awsCliInstallation}`}),
	},
	'claude-not-found': {
		title: 'The shell found no Claude Code, the program that is named claude',
		causes: [
			{say: 'It is not on the PATH here, either', holds: ({subject}) => !subject.platform.claudeCommand},
			otherPath,
		],
		next: ({platform}) => (platform.claudeCommand ? startedAnew : {say: 'Install Claude Code', run: installClaudeCode}),
	},
	'stream-type': {
		title: 'What answered is not AWS: a gateway or a proxy changes the stream',
		causes: [
			checkedBy('A gateway is set, and answers in another form', 'gateway-stream'),
			checkedBy('A web page answers in the place of AWS', 'block-page'),
		],
		next: always('See which endpoint is set for AWS', 'env | grep -E "AWS_ENDPOINT_URL|BASE_URL"'),
	},
};
