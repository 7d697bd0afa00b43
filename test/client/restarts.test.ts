import { expect, test, vi } from 'vitest';
import { createBackOff } from '../../client/src/backOff.js';
import { createFlight } from '../../client/src/flight.js';

test('pauses between restarts grow to a limit, and crashes long ago are forgotten', () => {
  const backOff = createBackOff();
  const waits = Array.from({ length: 10 }, (_, index) => backOff.next(index));
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(backOff.next(1_000_000)).toBe(500);
});

test('a person is told once in a series of crashes', () => {
  const backOff = createBackOff();
  const told = Array.from({ length: 6 }, (_, index) => {
    backOff.next(index);
    return backOff.isPersistent();
  });
  expect(told).toEqual([false, false, true, false, false, false]);
  backOff.reset();
  backOff.next(7);
  expect(backOff.isPersistent()).toBe(false);
});

const never = (): Promise<never> => new Promise(() => undefined);

test('the document that the server was at when it died twice is left alone, until forgiven', async () => {
  const flight = createFlight(60_000, () => undefined);
  for (let crash = 0; crash < 2; crash++) {
    expect(flight.quarantined()).toEqual([]);
    await flight.watch('answered', async () => undefined);
    void flight.watch('deadly', never);
    void flight.watch('waiting', never);
    flight.crashed();
  }
  expect(flight.quarantined()).toEqual(['deadly']);
  flight.forgive();
  expect(flight.quarantined()).toEqual([]);
});

test('a request without an answer is told of; one with an answer or an error is not', async () => {
  vi.useFakeTimers();
  const hung: string[] = [];
  const flight = createFlight(1000, (uri) => hung.push(uri));
  await flight.watch('answered', async () => undefined);
  await expect(flight.watch('failed', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  void flight.watch('hung', never);
  vi.advanceTimersByTime(2000);
  expect(hung).toEqual(['hung']);
  vi.useRealTimers();
});
