// Finds files that are there and cannot be read, such as those that a command left to root: they are never taken for absent.
import type {CheckResult, Status} from '../../../finding.ts';
import type {Next} from '../../../problem.ts';
import {allowReading, lookAt, takeOwnership} from '../../../shell-command.ts';
import type {Check} from '../../check.ts';
import type {UnreadableState} from '../../file-states.ts';
import type {Subject} from '../../subject.ts';
import {effectiveValue} from '../../values.ts';

export const fileUnreadable: Check = {
	id: 'file-unreadable',
	title: 'Every file that counts can be read',
	needs: 'offline',
	find(subject) {
		// A check of its own looks at the certificates.
		const files = subject.unreadableFiles.filter(({path}) => path !== effectiveValue(subject, 'NODE_EXTRA_CA_CERTS'));
		// One finding for all files behind the same folder.
		const behind = ({obstacle}: UnreadableState) => files.filter((file) => file.obstacle === obstacle);
		return files.filter((file) => behind(file)[0] === file).map((file) => finding(subject, file, behind(file)));
	},
};

/** Without settings, Claude Code says "Not logged in"; without AWS's files it may still find other credentials. */
function statusOf({settings, signIn, identity}: Subject, {path}: UnreadableState): Status {
	if (settings.some((file) => file.path === path)) return 'fail';
	const isSignIn = signIn?.tokenFile === path || /[/\\]\.aws[/\\]/.test(path);
	return isSignIn && identity.state !== 'known' ? 'fail' : 'warn';
}

function finding(subject: Subject, file: UnreadableState, all: readonly UnreadableState[]): CheckResult {
	const paths = all.map(({path}) => path);
	const many = paths.length > 1;
	return {
		status: all.some((each) => statusOf(subject, each) === 'fail') ? 'fail' : 'warn',
		about: paths,
		title: `${paths.join(' and ')} ${many ? 'are' : 'is'} there, but you cannot read ${many ? 'them' : 'it'}`,
		because: reasons[file.code]?.(file) ?? `The system says ${file.code}`,
		evidence: [file.obstacle],
		next: [stepFor(file)],
	};
}

const denied = ({path, obstacle, owner, mode, isOwn}: UnreadableState) => {
	const what = obstacle === path ? 'It' : obstacle;
	const bits = mode === undefined ? '' : `, mode 0${(mode & 0o777).toString(8)}`;
	if (owner === undefined) return 'The system does not allow it';
	return `${what} belongs to ${isOwn ? 'you' : owner === 0 ? 'root' : `the user with id ${owner}`}${bits}`;
};

const reasons: Readonly<Record<string, (file: UnreadableState) => string>> = {
	EACCES: denied,
	EPERM: denied,
	EISDIR: () => 'It is a folder',
	ENOTSUP: () => 'It is neither a file nor a folder',
	EFBIG: () => 'It is larger than any file of its kind',
	ELOOP: () => 'Its symbolic link leads to itself',
	UTF16: () => 'It is encoded in UTF-16, and its readers want UTF-8',
};

function stepFor({code, obstacle, isOwn}: UnreadableState): Next {
	if (code === 'UTF16') return {say: 'Save it as UTF-8'};
	if (code !== 'EACCES' && code !== 'EPERM') return {say: 'Look at it', run: lookAt(obstacle)};
	return isOwn
		? {say: 'Allow yourself to read it', run: allowReading(obstacle)}
		: {say: 'Make it yours', run: takeOwnership(obstacle)};
}
