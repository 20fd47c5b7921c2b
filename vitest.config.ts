import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {include: ['test/**/*.test.{ts,tsx}'], testTimeout: 30_000, maxWorkers: 2, env: {FORCE_COLOR: '0'}},
});
