/** Runs made by Apache Spark: on a cluster, or in processes of this machine. */
package steppe.spark;
