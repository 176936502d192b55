# Reads the summaries of a run folder in R, without any package, and prints and draws what notebook 3 asks:
# what does the length of the war change?
#
# Usage, from the top of the repository: Rscript notebooks/results.R [FOLDER [PICTURE.png]]
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "runs/notebooks/war-length"
picture <- if (length(arguments) > 1) arguments[2] else "target/notebooks/results-R.png"
if (!dir.exists(folder)) {
  status <- system2("./steppe", c("run", "configs/experiments/ukraine-war-length.yaml", "--replications", "100", "--out", folder, "--quiet"))
  stopifnot(status == 0)
}

# Outcomes: the spread of the runs (q05 to q95) and the interval of their mean (low to high)
outcomes <- read.csv(file.path(folder, "outcomes.csv"))
russia <- outcomes[outcomes$outcome == "influence.RUS@2035-12", ]
print(format(russia[, c("policy", "n", "mean", "low", "high", "q05", "q50", "q95")], digits = 3), row.names = FALSE)

# Shares: one fan a policy
shares <- read.csv(file.path(folder, "shares.csv"))
shares$month <- as.Date(paste0(shares$month, "-01"))
region <- subset(shares, metric == "influence" & area == "CA5" & power == "RUS")

dir.create(dirname(picture), recursive = TRUE, showWarnings = FALSE)
png(picture, width = 1100, height = 330, res = 110)
policies <- unique(region$policy)
par(mfrow = c(1, length(policies)), mar = c(3, 3, 2, 0.5), mgp = c(1.9, 0.6, 0), las = 1)
for (policy in policies) {
  fan <- region[region$policy == policy, ]
  plot(fan$month, 100 * fan$q50, type = "n", ylim = c(0, 100 * max(region$q95)), xlab = "", ylab = "percent", main = policy,
       font.main = 1, bty = "l")
  polygon(c(fan$month, rev(fan$month)), 100 * c(fan$q05, rev(fan$q95)), col = "#0072B233", border = NA)
  lines(fan$month, 100 * fan$q50, col = "#0072B2", lwd = 2)
}
invisible(dev.off())
cat("Russia's share of influence, median and 90 % of runs:", picture, "\n")
