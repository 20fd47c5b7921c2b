// What is wrong with how a run under a fault ended, beside what a program must never do.
import type {Watched} from '../watched/program.ts';
import type {Face} from './faces.ts';
import type {LoggedCall} from './layer.ts';

/** What the account saw of a run, and what it held before and after: ids of application profiles. */
export type Seen = {
	readonly calls: readonly LoggedCall[];
	readonly createdBefore: readonly string[];
	readonly createdAfter: readonly string[];
};

type Next = {readonly say: string};
type Document = {
	readonly outcome: string;
	readonly decision: {readonly variables?: Readonly<Record<string, string>>};
	readonly findings: readonly {readonly id: string; readonly status: string; readonly next?: readonly Next[]}[];
	readonly problems: readonly {readonly code: string; readonly next?: readonly Next[]}[];
	/** Of `profiles`. */
	readonly profiles?: readonly {readonly state?: string; readonly arn?: string}[];
};

const modelCalls = ['InvokeModel', 'InvokeModelWithResponseStream'];

/** Each model that was called has answered both calls, at least once. */
function isProven(calls: readonly LoggedCall[]): boolean {
	const ofModels = calls.filter(({operation}) => modelCalls.includes(operation));
	const models = new Set(ofModels.map(({detail}) => detail));
	const answered = (model: string, way: string) =>
		ofModels.some(({detail, operation, isGenuine}) => detail === model && operation === way && isGenuine);
	return models.size > 0 && [...models].every((model) => modelCalls.every((way) => answered(model, way)));
}

/** @returns a sentence for each fault; none where the program did what it should */
export function faultsOf(face: Face, {code, stdout, stderr, wizard}: Watched, {calls, ...account}: Seen): string[] {
	if (face.press)
		return [
			...(face.name === 'wizard' && code === 0 && !wizard ? ['the wizard does not say how it ended'] : []),
			...(wizard?.access === 'ok' && !isProven(calls) ? ['ready without a proof'] : []),
			...(wizard?.access === 'fail' && wizard.how !== 'cancelled' && code === 0 ? ['a refusal, and exit code 0'] : []),
		];
	let document: Document;
	try {
		document = JSON.parse(stdout);
	} catch {
		return [`no JSON document: ${stdout.slice(0, 200)} ${stderr.slice(0, 200)}`];
	}
	const {findings, problems} = document;
	const failed = findings.filter(({id, status}) => status === 'fail' && !id.startsWith('in-use-'));
	const helpless = [...problems, ...failed].filter(({next = []}) => next.length === 0);
	const isDoubtful = findings.some(({status}) => status === 'unknown' || status === 'warn' || status === 'fail');
	const unexplained = /in a way that is not known here/.test(stdout);
	const needsProof = !face.name.startsWith('profiles') && face.name !== 'policy';
	return [
		...(code === 0 && needsProof && !isProven(calls) && !isDoubtful ? ['ready without a proof'] : []),
		...(code !== 0 && problems.length === 0 && !findings.some(({status}) => status === 'fail')
			? [`exit code ${code} without a problem`]
			: []),
		...(unexplained ? ['taken for a fault of its own'] : []),
		...liesAboutProfiles(document, account),
		...helpless.map((each) => `no next step for ${'id' in each ? each.id : each.code}`),
	];
}

/** What was made or deleted is said, and nothing is said to be so that is not. */
function liesAboutProfiles({profiles = []}: Document, {createdBefore, createdAfter}: Omit<Seen, 'calls'>): string[] {
	const of = (wanted: string) => profiles.filter(({state}) => state === wanted);
	const idsOf = (wanted: string) => of(wanted).map(({arn}) => String(arn).split('/').at(-1) ?? '');
	const [created, deleted, unknown] = [idsOf('created'), idsOf('deleted'), idsOf('unknown')];
	const isThere = (id: string) => createdAfter.includes(id);
	const untold = createdAfter.filter((id) => !createdBefore.includes(id) && !created.includes(id));
	const gone = createdBefore.filter((id) => !isThere(id) && !deleted.includes(id) && !unknown.includes(id));
	return [
		...created.filter((id) => !isThere(id)).map((id) => `${id} is said to be created, and is not there`),
		...deleted.filter(isThere).map((id) => `${id} is said to be deleted, and is there`),
		// One whose answer did not come has no ARN yet.
		...untold.slice(of('unknown').length).map((id) => `${id} was created, and is not told`),
		...gone.map((id) => `${id} was deleted, and is not told`),
	];
}
