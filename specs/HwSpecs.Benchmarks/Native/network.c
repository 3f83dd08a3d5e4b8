/* The homework's 2-2-1 network as a plain C loop: training, per-sample gradients and the walk, each in double and in float,
   with the C library's exp and log1p (_libm) and with functions that the caller gives (_given), which shows that nothing but
   these two functions stands between the results here and there. Sums run from left to right, the bias last.
   Parameters in the order W11 W12 W21 W22 c1 c2 w1 w2 b. This file includes itself once for each of the four. */
#ifndef REAL
#include <math.h>

static double (*given_exp_f64)(double);
static double (*given_log1p_f64)(double);
static float (*given_exp_f32)(float);
static float (*given_log1p_f32)(float);

void give(double (*exp64)(double), double (*log64)(double), float (*exp32)(float), float (*log32)(float))
{
    given_exp_f64 = exp64;
    given_log1p_f64 = log64;
    given_exp_f32 = exp32;
    given_log1p_f32 = log32;
}

#define REAL double
#define OF(name) name##_f64_libm
#define EXP exp
#define LOG1P log1p
#define SQRT sqrt
#include "network.c"
#undef OF
#undef EXP
#undef LOG1P
#define OF(name) name##_f64_given
#define EXP given_exp_f64
#define LOG1P given_log1p_f64
#include "network.c"
#undef REAL
#undef OF
#undef EXP
#undef LOG1P
#undef SQRT

#define REAL float
#define OF(name) name##_f32_libm
#define EXP expf
#define LOG1P log1pf
#define SQRT sqrtf
#include "network.c"
#undef OF
#undef EXP
#undef LOG1P
#define OF(name) name##_f32_given
#define EXP given_exp_f32
#define LOG1P given_log1p_f32
#include "network.c"

#else

typedef struct { REAL W[2][2], c[2], w[2], b; } OF(network);

typedef struct { REAL z[2], h[2], a; } OF(pass);

static inline OF(pass) OF(forward)(const OF(network) *p, const REAL *x)
{
    OF(pass) f;
    for (int j = 0; j < 2; j++) {
        f.z[j] = x[0] * p->W[j][0] + x[1] * p->W[j][1] + p->c[j];
        f.h[j] = f.z[j] > 0 ? f.z[j] : 0;
    }
    f.a = f.h[0] * p->w[0] + f.h[1] * p->w[1] + p->b;
    return f;
}

static inline REAL OF(sigmoid)(REAL a)
{
    return 1 / (1 + EXP(-a));
}

static inline REAL OF(loss)(REAL a, REAL t)
{
    return (a > 0 ? a : 0) - a * t + LOG1P(EXP(a > 0 ? -a : a));
}

/* losses: the mean before training, then that of each epoch. */
void OF(train)(OF(network) *parameters, const REAL *x, const REAL *t, int samples, REAL rate, int epochs, double *losses)
{
    OF(network) p = *parameters;
    double sum = 0;
    for (int n = 0; n < samples; n++)
        sum += OF(loss)(OF(forward)(&p, x + 2 * n).a, t[n]);
    losses[0] = sum / samples;
    for (int k = 1; k <= epochs; k++) {
        sum = 0;
        for (int n = 0; n < samples; n++) {
            const REAL *s = x + 2 * n;
            OF(pass) f = OF(forward)(&p, s);
            REAL delta = OF(sigmoid)(f.a) - t[n];
            sum += OF(loss)(f.a, t[n]);
            for (int j = 0; j < 2; j++) {
                REAL hidden = delta * p.w[j] * (f.z[j] > 0 ? (REAL)1 : (REAL)0);
                p.w[j] -= rate * (delta * f.h[j]);
                p.c[j] -= rate * hidden;
                for (int i = 0; i < 2; i++)
                    p.W[j][i] -= rate * (hidden * s[i]);
            }
            p.b -= rate * delta;
        }
        losses[k] = sum / samples;
    }
    *parameters = p;
}

void OF(gradients)(const OF(network) *p, const REAL *x, const REAL *t, int samples, OF(network) *gradients)
{
    for (int n = 0; n < samples; n++) {
        const REAL *s = x + 2 * n;
        OF(network) *g = gradients + n;
        OF(pass) f = OF(forward)(p, s);
        REAL delta = OF(sigmoid)(f.a) - t[n];
        for (int j = 0; j < 2; j++) {
            g->w[j] = delta * f.h[j];
            g->c[j] = delta * p->w[j] * (f.z[j] > 0 ? (REAL)1 : (REAL)0);
            for (int i = 0; i < 2; i++)
                g->W[j][i] = g->c[j] * s[i];
        }
        g->b = delta;
    }
}

/* Down the prediction until the class flips: the number of steps, 0 if there is no way or no end. */
int OF(walk)(const OF(network) *p, const REAL *sample, REAL length, int most, REAL *point, REAL *distance)
{
    REAL x[2] = { sample[0], sample[1] };
    OF(pass) f = OF(forward)(p, x);
    REAL y = OF(sigmoid)(f.a);
    int class_one = y > (REAL)0.5;
    for (int steps = 1; steps <= most; steps++) {
        REAL slope = y * (1 - y), g[2];
        for (int j = 0; j < 2; j++) {
            REAL through = slope * p->w[j] * (f.z[j] > 0 ? (REAL)1 : (REAL)0);
            for (int i = 0; i < 2; i++)
                g[i] = j == 0 ? through * p->W[j][i] : g[i] + through * p->W[j][i];
        }
        REAL norm = SQRT(g[0] * g[0] + g[1] * g[1]);
        if (norm == 0)
            return 0;
        for (int i = 0; i < 2; i++)
            x[i] -= length * (g[i] / norm);
        f = OF(forward)(p, x);
        y = OF(sigmoid)(f.a);
        if ((y > (REAL)0.5) != class_one) {
            REAL d[2] = { x[0] - sample[0], x[1] - sample[1] };
            point[0] = x[0];
            point[1] = x[1];
            *distance = SQRT(d[0] * d[0] + d[1] * d[1]);
            return steps;
        }
    }
    return 0;
}

#endif
