// The command `policy`: what must be allowed for exactly the chosen profiles, or with `--missing` what is not allowed yet.
import {chosenProfiles, policyNeeds} from '../../access/access-request.ts';
import type {Need} from '../../bedrock/permissions.ts';
import {denyOutside} from '../../bedrock/policy/deny-outside.ts';
import {policyDocument, type StatementWithoutSid} from '../../bedrock/policy/document.ts';
import {ownProfileStatements, quotaStatement} from '../../bedrock/policy/optional-statements.ts';
import {systemProfileNeeds} from '../../bedrock/policy/pattern-needs.ts';
import {type PolicyFormat, renderPolicy} from '../../bedrock/policy/render.ts';
import {splitPolicy} from '../../bedrock/policy/split.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {nextText, sentenceText} from '../../output/next-text.ts';
import {type Next, Problem} from '../../problem.ts';
import type {Command} from '../command-line.ts';
import type {PolicyChoice} from './policy-choice.ts';
import type {PolicyContent, PolicyRun} from './policy-content.ts';
import {policyNotes} from './policy-notes.ts';
import {insideNote, regionsInside} from './regions-inside.ts';
import {resolvePolicyChoice} from './resolve-policy-choice.ts';
import {teamPolicy} from './team-policy.ts';

/** The policy on stdout; on stderr what it is for, where to attach it, and what could not be known. */
export const runPolicy: Command = async (line, ports, context, signal) => {
	const {out, err, invocation, progress} = context;
	const format = String(line.options.format ?? 'json');
	if (!Object.hasOwn(renderPolicy, format)) throw unknownFormat(format);
	const run = {line, ports, progress, signal};
	const content = await (line.options.allClaude ? teamPolicy(run) : policyForChoice(run));
	const {needs, marketplace, ownProfiles = [], notesFor} = content;
	const quotas = line.options.readQuotas ? [quotaStatement] : [];
	const allowed = policyDocument(needs, {marketplace, more: [...ownProfiles, ...quotas]});
	const inside = line.options.denyOutside ? await regionsInside(run, needs) : undefined;
	const documents = splitPolicy(
		inside ? {...allowed, Statement: [...allowed.Statement, denyOutside(inside)]} : allowed,
	);
	const {purpose, others} = notesFor(documents.length);
	const notes = [
		purpose,
		...(ownProfiles.length > 0 ? [ownProfilesNote] : []),
		...(quotas.length > 0 ? [quotasNote] : []),
		...(inside ? [insideNote(inside)] : []),
		...others,
	];
	if (line.options.json) {
		const texts = notes.map((note) => nextText(note, invocation));
		out(jsonDocument({command: line.command, outcome: 'done', notes: texts, policies: documents}, invocation));
		return 0;
	}
	if (documents.length > 0)
		out(
			renderPolicy[format as PolicyFormat](
				documents,
				notes.map(({say}) => sentenceText(say)),
			),
		);
	// After the policy, so that a person at a terminal sees it above the prompt.
	for (const note of notes) err(`${nextText(note, invocation)}\n`);
	return 0;
};

async function policyForChoice(run: PolicyRun): Promise<PolicyContent> {
	const onlyMissing = Boolean(run.line.options.missing);
	const choice = await resolvePolicyChoice(run, onlyMissing);
	const needs = choice.missing ?? allNeeds(choice);
	if (needs.length === 0 && !choice.missing) throw accountUnknown;
	// What a first call needs is missing where there was none yet; to call a model that is in use it takes no more than the model.
	const marketplace = onlyMissing && choice.unsubscribed;
	const ownProfiles = run.line.options.createProfiles ? ownProfilesOf(choice) : [];
	return {needs, marketplace, ownProfiles, notesFor: (count) => policyNotes(choice, {onlyMissing, marketplace, count})};
}

/** In every region that one of the models is called in. */
function ownProfilesOf({request, evidence, accountId, open}: PolicyChoice): StatementWithoutSid[] {
	if (!accountId) throw accountUnknown;
	const chosen = chosenProfiles(request, evidence);
	const regions = new Set([
		...chosen.map(({region}) => region),
		...(open && open.roles.length > 0 ? [open.region] : []),
	]);
	return [...regions].flatMap((region) =>
		ownProfileStatements({region, accountId, chosen: chosen.filter((one) => one.region === region)}),
	);
}

const ownProfilesNote: Next = {
	say: 'It also allows what profiles create and profiles delete do: create application profiles from these models, tag them, and delete those with the tag created-by=claude-bedrock-setup',
};

const quotasNote: Next = {
	say: 'It also allows reading the quotas of the account, which Claude Code never does: set-up and doctor show with them whether a turn fits',
};

function allNeeds({request, evidence, accountId, open}: PolicyChoice): Need[] {
	const needs = policyNeeds(request, evidence);
	if (!open || open.roles.length === 0 || !accountId) return needs;
	return [...needs, ...systemProfileNeeds({...open, accountId, apiKey: request.apiKey === true})];
}

const accountUnknown = new Problem({
	code: 'account-missing',
	title: 'AWS did not say whose account this is',
	because: 'the ARN of an inference profile contains the account id',
	next: [{say: 'Name the account', again: {set: {'--account': {placeholder: '<account id>'}}}}],
});

function unknownFormat(format: string): Problem {
	return new Problem({
		code: 'bad-format',
		usage: true,
		title: `--format ${format} cannot be printed`,
		because: `the formats are ${Object.keys(renderPolicy).join(', ')}`,
	});
}
