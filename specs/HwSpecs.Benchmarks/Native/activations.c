/* Gradients of the activation functions over arrays as one writes them in C: with -ffast-math gcc calls the C library's vector
   functions (libmvec). */
#include <math.h>

void copy(const double *x, double *g, long n)
{
    for (long i = 0; i < n; i++)
        g[i] = x[i];
}

void relu(const double *x, double *g, long n)
{
    for (long i = 0; i < n; i++)
        g[i] = x[i] > 0 ? 1.0 : 0.0;
}

void sigmoid(const double *x, double *g, long n)
{
    for (long i = 0; i < n; i++) {
        double s = 1 / (1 + exp(-x[i]));
        g[i] = s * (1 - s);
    }
}

void swish(const double *x, double *g, long n)
{
    for (long i = 0; i < n; i++) {
        double s = 1 / (1 + exp(-x[i]));
        g[i] = s + x[i] * s * (1 - s);
    }
}

void elu(const double *x, double *g, long n)
{
    for (long i = 0; i < n; i++)
        g[i] = x[i] > 0 ? 1.0 : exp(x[i]);
}

void gelu(const double *x, double *g, long n)
{
    for (long i = 0; i < n; i++)
        g[i] = 0.5 * (1 + erf(x[i] * 0.7071067811865476)) + x[i] * (0.3989422804014327 * exp(-0.5 * x[i] * x[i]));
}
