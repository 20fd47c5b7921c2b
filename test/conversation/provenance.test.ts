// Where a value comes from is recorded when it is chosen: what was only suggested never becomes a choice of the person.
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Id} from '../../source/conversation/answers.ts';
import type {Session} from '../../source/conversation/session.ts';
import {startTestWorld} from '../test-world.ts';

/** Answers the current page with what it suggests, as Enter does. */
function acceptPage({view, send}: Session) {
	const {page, questions} = view;
	const [first] = questions;
	if (!page) throw new Error('nothing is asked any more');
	if (page.group) return send({type: 'acceptPage', page: page.id});
	if (!first?.suggestion) throw new Error(`${page.id} suggests nothing`);
	send({type: 'answer', id: first.question.id, value: first.suggestion.value as never});
}

async function acceptUntil(session: Session, page: string) {
	for (let turns = 0; turns < 10 && session.view.page?.id !== page; turns++) {
		await session.settled();
		acceptPage(session);
		await session.settled();
	}
	expect(session.view.page?.id).toBe(page);
}

const sources = ({view}: Session) =>
	Object.fromEntries(
		Object.entries(view.answersWithSource)
			.filter(([id]) => id !== 'access')
			.map(([id, answer]) => [id, `${answer.from}${answer.why ? `: ${answer.why}` : ''}`]),
	);

test('a suggestion that is accepted again after "back" keeps its source and its reason', async () => {
	const session = await (await startTestWorld('healthy')).openSession('--no-probe');
	await acceptUntil(session, 'review');
	const before = sources(session);
	for (let turns = 0; turns < 10 && session.state.history.length > 0; turns++) {
		session.send({type: 'back'});
		await session.settled();
	}
	expect(session.view.page?.id).toBe('sign-in');
	await acceptUntil(session, 'review');
	expect(sources(session)).toEqual(before);
	expect(Object.values(before).filter((source) => source.startsWith('you'))).toEqual([]);
});

test('what the person chose stays the choice of the person after "back"', async () => {
	const session = await (await startTestWorld('healthy')).openSession('--no-probe');
	await acceptUntil(session, 'region');
	session.send({type: 'answer', id: 'region', value: 'eu-central-1'});
	await session.settled();
	session.send({type: 'back'});
	await session.settled();
	acceptPage(session);
	expect(sources(session).region).toBe('you');
});

test('in a home where nothing is set, another region makes nobody the author of what was suggested', async () => {
	const session = await (await startTestWorld('healthy')).openSession('--no-probe');
	await acceptUntil(session, 'review');
	session.send({type: 'answer', id: 'region', value: 'eu-central-1'});
	await acceptUntil(session, 'review');
	const {region, ...others} = sources(session);
	expect(region).toBe('you');
	const chosen = Object.entries(others).filter(
		([, source]) => source.startsWith('you') || source.startsWith('set now'),
	);
	expect(chosen.map(([id]) => id as Id)).toEqual([]);
});

test('what is set now is the choice of the person once it was changed in this run', async () => {
	const world = await startTestWorld('healthy');
	const set = {CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'us-west-2', ENABLE_PROMPT_CACHING_1H: '1'};
	mkdirSync(path.join(world.home, '.claude'));
	await world.writeFile('.claude/settings.json', JSON.stringify({env: set}));
	const session = await world.openSession('--no-probe', '--profile', 'dev');
	await session.settled();
	session.send({type: 'answer', id: 'cacheTtl', value: '5m'});
	session.send({type: 'acceptPage', page: 'caching'});
	session.send({type: 'back'});
	await acceptUntil(session, 'review');
	expect(sources(session).cacheTtl).toBe('you');
});
